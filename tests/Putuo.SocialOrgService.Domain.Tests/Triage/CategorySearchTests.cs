using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Triage;

/// <summary>Five services in two groups, and one that stands alone.</summary>
public sealed class CategorySearchTests
{
    private static readonly District Small = new(
        TestDistrict.Putuo.Settings, TestDistrict.Calendar, TestDistrict.Putuo.Areas, TestDistrict.Putuo.Departments,
        [
            Category("A", "为老服务", "Care for elders", "给长辈搭把手。", "A hand for elders."),
            Category("A01", "助餐", "Meals at home", "饭菜送到家里。", "Warm dishes are brought to your door.", "送饭", "做饭"),
            Category("A02", "陪诊", "Going to the doctor", "挂号取药有人陪。", "Somebody goes to hospital with you.", "看病", "陪老人看病"),
            Category("B", "便民维修", "Repairs", "小毛病上门修。", "Small things are mended."),
            Category("B01", "水电", "Taps and lamps", "换零件另算。", "A dripping tap or a dark lamp is mended.", "修水龙头", "换灯泡"),
            Category("B02", "厨艺课", "Cooking lessons", "一起学几个菜。", "Learn a few dishes.", "教做饭"),
            Category("Z", "其他", "Other", "别的都可以说。", "Anything else."),
        ]);

    [Theory]
    [InlineData("助餐", "A01")]
    [InlineData("奶奶想要助餐", "A01")]
    [InlineData("餐", "A01")]
    [InlineData("我想陪老人看病可以吗", "A02")]
    [InlineData("灯泡", "B01")]
    [InlineData("挂号", "A02")]
    [InlineData("维修", "B01 B02")]
    [InlineData("为老", "A01 A02")]
    [InlineData("其他", "Z")]
    [InlineData(" 助，餐！", "A01")]
    public void A_service_is_found_by_its_name_by_the_words_people_use_and_by_what_is_said_of_it(string text, string codes) =>
        Assert.Equal(codes, Found(text));

    [Theory]
    [InlineData("mend the tap please", "B01")]
    [InlineData("DOCTORS", "A02")]
    [InlineData("I need help with a hospital", "A02")]
    [InlineData("dishes", "A01 B02")]
    [InlineData("warm dishes", "A01 B02")]
    [InlineData("somebody please help", "")]
    [InlineData("to a or", "")]
    public void English_words_find_what_is_said_in_English_and_empty_words_find_nothing(string text, string codes) =>
        Assert.Equal(codes, Found(text));

    [Theory]
    [InlineData("做饭", "A01 B02")]
    [InlineData("教做饭", "B02 A01")]
    [InlineData("看病", "A02")]
    public void The_word_itself_stands_above_a_word_that_holds_it(string text, string codes) => Assert.Equal(codes, Found(text));

    [Theory]
    [InlineData("厨房水龙漏了", "B01")]
    [InlineData("龙头水管", "B01")]
    [InlineData("送餐饭", "")]
    [InlineData("灯", "")]
    public void Where_nothing_fits_whole_pairs_of_characters_do(string text, string codes) => Assert.Equal(codes, Found(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("　，。!?")]
    public void Nothing_asked_finds_nothing(string? text) => Assert.Empty(CategorySearch.Find(Small, text));

    [Fact]
    public void Only_the_beginning_of_a_long_text_is_looked_at()
    {
        Assert.Equal("A01", Found(new string('啊', CategorySearch.LongestQuery - 2) + "助餐"));
        Assert.Equal("", Found(new string('啊', CategorySearch.LongestQuery - 1) + "助餐"));
        Assert.Equal("", Found(new string('啊', CategorySearch.LongestQuery) + " doctor"));
    }

    [Fact]
    public void No_more_are_found_than_asked_for_and_a_group_is_never_found_itself()
    {
        Assert.Equal(["A01"], CategorySearch.Find(Small, "为老服务", most: 1).Select(c => c.Code));
        Assert.DoesNotContain(CategorySearch.Find(Small, "便民维修"), c => c.Code == "B");
    }

    private static string Found(string text) => string.Join(' ', CategorySearch.Find(Small, text).Select(c => c.Code));

    private static Category Category(string code, string name, string nameEn, string about, string aboutEn, params string[] words) => new()
    {
        Code = code,
        Name = name,
        NameEn = nameEn,
        About = about,
        AboutEn = aboutEn,
        Words = words,
        Scene = Scene.Individual,
        AnswerWithin = Term.Parse("24h"),
        CompleteWithin = Term.Parse("3wd"),
        DepartmentId = TestDistrict.Answering,
    };
}
