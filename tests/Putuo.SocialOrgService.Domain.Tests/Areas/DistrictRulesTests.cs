using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Areas;

public sealed class DistrictRulesTests
{
    private static readonly IReadOnlyCollection<Area> Known = TestDistrict.Putuo.Areas;

    [Theory]
    [InlineData(99, TestDistrict.Street, AreaLevel.Community, "新村", null)]
    [InlineData(TestDistrict.Grid, TestDistrict.Street, AreaLevel.Community, "新村", DistrictFaultKind.IdTaken)]
    [InlineData(99, 77, AreaLevel.Community, "新村", DistrictFaultKind.ParentUnknown)]
    [InlineData(99, null, AreaLevel.Community, "新村", DistrictFaultKind.NothingAbove)]
    [InlineData(99, TestDistrict.District, AreaLevel.Grid, "新村", DistrictFaultKind.LevelSkipped)]
    [InlineData(99, TestDistrict.Street, AreaLevel.Community, "兴普社区", DistrictFaultKind.NameTaken)]
    [InlineData(99, TestDistrict.Street, AreaLevel.Community, "", DistrictFaultKind.Missing)]
    public void An_area_stands_one_level_below_another_with_an_id_and_a_name_of_its_own(int id, int? parent, AreaLevel level, string name, DistrictFaultKind? kind)
    {
        var area = new Area { Id = id, ParentId = parent, Level = level, Name = name, NameEn = "New" };
        Assert.Equal(kind is { } one ? [one] : [], DistrictRules.Faults(area, Known).Select(fault => fault.Kind));
    }

    [Theory]
    [InlineData("330903003003", false)]
    [InlineData("33090", true)]
    [InlineData("3309030030031", true)]
    [InlineData("33090A", true)]
    public void A_statistics_code_has_six_to_twelve_digits(string code, bool isWrong)
    {
        var area = new Area { Id = 99, ParentId = TestDistrict.Street, Level = AreaLevel.Community, Name = "新村", NameEn = "New", Code = code };
        Assert.Equal(isWrong, DistrictRules.Faults(area, Known).Any(fault => fault.Kind == DistrictFaultKind.CodeForm));
    }

    [Fact]
    public void A_day_is_either_free_or_worked_in_whichever_years_it_is_written()
    {
        var sheet = new CalendarSheet("Asia/Shanghai", [], [new(2022, [], [new DateOnly(2022, 12, 31)])]);
        Assert.Empty(sheet.Faults());
        var both = sheet.With(new CalendarYear(2023, [new Holiday("元旦", new DateOnly(2022, 12, 31), new DateOnly(2023, 1, 2))], []));
        Assert.Equal("2022-12-31", Assert.Single(both.Faults()).Text);
        Assert.Equal([2022, 2023], both.Years.Select(year => year.Year));
    }

    [Theory]
    [InlineData("A99", null)]
    [InlineData("B01", DistrictFaultKind.CodeForm)]
    [InlineData("a99", DistrictFaultKind.CodeForm)]
    [InlineData(TestDistrict.Errand, DistrictFaultKind.CodeTaken)]
    [InlineData("Z01", DistrictFaultKind.NothingWithin)]
    public void A_second_level_has_the_letter_of_a_first_level_that_there_is(string code, DistrictFaultKind? kind)
    {
        var category = new Category
        {
            Code = code, Name = "新", NameEn = "New", About = "新", AboutEn = "New", PhotoHint = "拍", PhotoHintEn = "It", Scene = Scene.Individual,
            AnswerWithin = Term.Parse("24h"), CompleteWithin = Term.Parse("3wd"), DepartmentId = TestDistrict.Answering,
        };
        var faults = CategoryRules.Faults(category, TestDistrict.Putuo.Categories, TestDistrict.Putuo.Departments).Select(fault => fault.Kind);
        Assert.Equal(kind is { } one ? [one] : [], faults);
    }

    [Theory]
    [InlineData("0580-0000000", "0580")]
    [InlineData("010-12345678", "010")]
    [InlineData("12345", "")]
    [InlineData("13800000000", "")]
    public void The_area_code_is_that_of_the_districts_telephone(string phone, string code) =>
        Assert.Equal(code, new DistrictSettings { SiteName = "", SiteNameEn = "", Host = "", HostEn = "", Phone = phone }.AreaCode);
}
