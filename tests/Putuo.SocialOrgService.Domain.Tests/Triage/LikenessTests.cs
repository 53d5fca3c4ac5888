using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Tests.Triage;

public sealed class LikenessTests
{
    [Theory]
    [InlineData("家里水龙头漏水，想请人来修", "水龙头漏水了，请人来修一修", true)]
    [InlineData("Please mend the dripping tap in the kitchen", "The kitchen tap is dripping, please mend it", true)]
    [InlineData("家里水龙头漏水，想请人来修", "周三去医院做透析，想请人接送", false)]
    [InlineData("水", "水", false)]
    public void Needs_are_similar_by_the_pairs_of_characters_they_share(string need, string other, bool similar) =>
        Assert.Equal(similar, Likeness.Of(need, other) >= Likeness.Enough);

    [Fact]
    public void The_same_words_are_wholly_alike_whatever_stands_between_them_and_in_either_order()
    {
        Assert.Equal(1, Likeness.Of("请送米、送油。", "请送米送油"));
        Assert.Equal(Likeness.Of("送米上门", "请送米"), Likeness.Of("请送米", "送米上门"));
    }
}
