using CsCheck;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Domain.Tests.Organizations;

public sealed class ChineseNameTests
{
    [Theory]
    [InlineData("海燕志愿服务队", "hyzyfwd")]
    [InlineData("普陀区社会工作协会", "ptqshgzxh")]
    [InlineData("东港街道人民调解委员会", "dgjdrmtjwyh")]
    [InlineData("长者食堂", "zzst")]
    [InlineData("阿婆茶馆", "apcg")]
    [InlineData("荣如瑞三沙", "rrrss")]
    [InlineData("银龄24小时陪诊中心", "yl24xspzzx")]
    [InlineData("爱心·e家（沈家门）", "axejsjm")]
    [InlineData("蓝帆 Blue Sail", "lfbluesail")]
    public void A_name_is_found_by_the_first_letters_of_its_pinyin(string name, string initials) => Assert.Equal(initials, ChineseName.InitialsOf(name));

    [Fact]
    public void Names_stand_in_chinese_order()
    {
        string[] names = ["阿婆茶馆", "陈家门舞龙队", "蓝帆志愿队", "普陀慈善会", "王家尖学堂", "张老师课堂"];
        Assert.Equal(names, names.Reverse().OrderBy(ChineseName.OrderOf, StringComparer.Ordinal));
    }

    [Fact]
    public void Whatever_a_name_holds_it_has_letters_and_a_place() => Gen.String.Sample(name =>
    {
        var initials = ChineseName.InitialsOf(name);
        Assert.All(initials, letter => Assert.True(char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
        Assert.True(initials.Length <= ChineseName.MostInitials);
        Assert.True(ChineseName.OrderOf(name).Length <= 400, ChineseName.OrderOf(name));
    });
}
