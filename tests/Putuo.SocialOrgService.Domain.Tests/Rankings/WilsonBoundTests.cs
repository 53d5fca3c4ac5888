using CsCheck;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Domain.Tests.Rankings;

public sealed class WilsonBoundTests
{
    private static readonly Gen<(int Good, int All)> Reviews =
        Gen.Int[1, 5000].SelectMany(all => Gen.Int[0, all].Select(good => (good, all)));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 10, 0)]
    [InlineData(1, 1, 0.2065)]
    [InlineData(3, 3, 0.4385)]
    [InlineData(5, 10, 0.2366)]
    [InlineData(28, 28, 0.8794)]
    [InlineData(96, 96, 0.9615)]
    public void It_gives_the_published_values(int good, int all, double bound) =>
        Assert.Equal(bound, WilsonBound.Lower(good, all), 0.0001);

    [Fact]
    public void It_lies_between_nothing_and_the_share() => Reviews.Sample(r =>
    {
        var bound = WilsonBound.Lower(r.Good, r.All);
        return bound >= 0 && bound <= (double)r.Good / r.All;
    });

    [Fact]
    public void One_more_good_review_raises_it() => Reviews.Sample(r =>
        WilsonBound.Lower(r.Good + 1, r.All + 1) > WilsonBound.Lower(r.Good, r.All));

    [Fact]
    public void One_more_bad_review_never_raises_it() => Reviews.Sample(r =>
        WilsonBound.Lower(r.Good, r.All + 1) <= WilsonBound.Lower(r.Good, r.All));

    [Fact]
    public void The_same_share_of_more_reviews_stands_higher() => Reviews.Where(r => r.Good > 0).Sample(r =>
        WilsonBound.Lower(r.Good * 2, r.All * 2) > WilsonBound.Lower(r.Good, r.All));

    [Fact]
    public void It_refuses_more_good_reviews_than_reviews() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonBound.Lower(2, 1));
}
