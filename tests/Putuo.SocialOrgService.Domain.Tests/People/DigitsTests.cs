using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Tests.People;

public sealed class DigitsTests
{
    [Fact]
    public void Before_anybody_has_taken_an_order_on_no_digit_of_it_is_read() =>
        Assert.Equal("*幢***室，电话***********", Digits.Blank("3幢402室，电话13800000001"));

    [Fact]
    public void Digits_can_be_left_out() => Assert.Equal("幢室 abc", Digits.Drop("3幢402室 abc1"));

    [Theory]
    [InlineData("打13800000001找我", "打***********找我")]
    [InlineData("0580-3012 345 晚上", "****-**** *** 晚上")]
    [InlineData("3幢402室，123456号", "3幢402室，123456号")]
    [InlineData("1234567", "*******")]
    [InlineData("12 楼 1234567、7654321", "12 楼 *******、*******")]
    [InlineData("123456 -", "123456 -")]
    public void Only_what_may_be_a_telephone_becomes_stars_in_the_end(string text, string shown) => Assert.Equal(shown, Digits.BlankLong(text));
}
