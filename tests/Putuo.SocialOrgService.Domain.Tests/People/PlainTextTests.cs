using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Tests.People;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(" \0\t", null)]
    [InlineData(" 送\0餐 ", "送餐")]
    [InlineData("一二三四五六", "一二三四五")]
    [InlineData("一二三四😀", "一二三四")]
    [InlineData("一二三😀五", "一二三😀")]
    public void Words_to_look_for_are_whole_signs_and_no_more_than_may_be(string? typed, string? sought) => Assert.Equal(sought, PlainText.Sought(typed, 5));

    [Theory]
    [InlineData(" 送\u0001餐\u001B\uFFFE上\uFFFF门\u0085 ", "送餐上门")]
    [InlineData("一行\r\n两\t行", "一行\r\n两\t行")]
    [InlineData("一😀\u200D👍🏽\u202E二", "一😀\u200D👍🏽\u202E二")]
    public void What_is_no_sign_of_a_text_is_not_kept(string typed, string kept) => Assert.Equal(kept, PlainText.Of(typed));

    [Fact]
    public void Half_a_sign_is_kept_as_one_that_cannot_be_read() => Assert.Equal("半\uFFFD个", PlainText.Of("半" + "😀"[0] + "个"));

    [Theory]
    [InlineData("😀", 1, "")]
    [InlineData("😀", 2, "😀")]
    [InlineData("一", 0, "")]
    public void A_beginning_cuts_no_sign_in_half(string text, int most, string beginning) => Assert.Equal(beginning, PlainText.Begin(text, most));
}
