using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Tests.Districts;

public sealed class DistrictPackTests
{
    private static readonly District Putuo = DistrictPack.Read(PackFolder.Putuo).ToDistrict();

    [Fact]
    public void Putuo_has_nine_streets_and_the_two_pilots_switched_on()
    {
        Assert.Equal("330903", Putuo.Root.Code);
        Assert.Equal(9, Putuo.Below(Putuo.Root.Id).Count());
        foreach (var name in new[] { "兴普社区", "文康社区" })
        {
            var pilot = Assert.Single(Putuo.Communities, c => c.Name == name);
            Assert.True(pilot.IsOn);
            Assert.Equal("东港街道", Putuo.Above(pilot.Id, AreaLevel.Street)?.Name);
        }
        Assert.Null(Putuo.Communities.Single(c => c.Name == "文康社区").Code);
        Assert.Equal(13, Putuo.Below(Putuo.Communities.Single(c => c.Name == "灵秀社区").Id).Count());
        Assert.Equal(8, Putuo.Below(Putuo.Communities.Single(c => c.Name == "中昌社区").Id).Count());
    }

    [Fact]
    public void Every_first_level_of_the_field_is_there_and_every_category_says_all_that_pages_need()
    {
        Assert.Equal("A B C D E F G H I J Z", string.Join(' ', Putuo.TopCategories.Select(c => c.Code)));
        Assert.All(Putuo.Categories, c =>
        {
            Assert.NotEmpty(c.About);
            Assert.NotEmpty(c.AboutEn);
            Assert.NotEmpty(c.PhotoHint);
            Assert.NotEmpty(c.PhotoHintEn);
            Assert.NotNull(Putuo.Department(c.DepartmentId));
            Assert.All(c.SupportingDepartmentIds, id => Assert.NotNull(Putuo.Department(id)));
        });
        Assert.All(Putuo.Categories.Where(c => !c.IsTop), c => Assert.NotEmpty(c.Words));
    }

    [Fact]
    public void A_second_level_takes_what_it_does_not_say_from_its_first_level()
    {
        var meal = Putuo.Category("A01");
        Assert.Equal(new Term(24, TermUnit.ClockHours), meal.AnswerWithin);
        Assert.Equal(Scene.Individual, meal.Scene);
        Assert.Equal("民政局", Putuo.Department(meal.DepartmentId).Name);
        Assert.Equal(new Term(8, TermUnit.ClockHours), Putuo.Category("D04").AnswerWithin);
        Assert.Equal(Scene.Special, Putuo.Category("E04").Scene);
    }

    [Fact]
    public void A_category_may_say_when_the_system_confirms_and_its_second_levels_take_it_over()
    {
        Assert.All(Putuo.Categories, c => Assert.Null(c.ConfirmWithin));
        using var folder = new PackFolder();
        folder.Replace("categories.json", "\"completeWithin\": \"3wd\"", "\"completeWithin\": \"3wd\", \"confirmWithin\": \"5wd\"");
        var other = DistrictPack.Read(folder.Path).ToDistrict();
        Assert.Equal(new Term(5, TermUnit.WorkingDays), other.Category("A01").ConfirmWithin);
        Assert.Null(other.Category("E04").ConfirmWithin);
    }

    [Fact]
    public void A_pack_without_rules_of_triage_has_none()
    {
        using var folder = new PackFolder();
        File.Delete(Path.Combine(folder.Path, "triage.json"));
        Assert.Empty(DistrictPack.Read(folder.Path).TriageRules);
        Assert.All(DistrictPack.Read(PackFolder.Putuo).TriageRules, rule => Assert.Empty(rule.Entry.Faults(Putuo)));
    }

    [Fact]
    public void The_calendar_knows_holidays_and_worked_weekends()
    {
        var calendar = Putuo.Calendar;
        Assert.False(calendar.IsWorkingDay(new DateOnly(2022, 9, 12)));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2022, 10, 8)));
        Assert.False(calendar.IsWorkingDay(new DateOnly(2022, 9, 18)));
        Assert.True(calendar.IsWorkingDay(new DateOnly(2022, 9, 13)));
    }

    [Fact]
    public void The_stored_calendar_and_settings_read_back_as_written()
    {
        var pack = DistrictPack.Read(PackFolder.Putuo);
        Assert.Equal(pack.Settings, JsonText.Read<DistrictSettings>(JsonText.Write(pack.Settings)));
        Assert.Equal(JsonText.Write(pack.Calendar), JsonText.Write(JsonText.Read<CalendarSheet>(JsonText.Write(pack.Calendar))));
    }

    [Theory]
    [InlineData("areas.json", "\"id\": 12,", "\"id\": 11,", "areas.json:6, areas[3].id: 11 is already 沈家门街道")]
    [InlineData("areas.json", "\"id\": 11, \"parent\": 2", "\"id\": 11, \"parent\": 77", "areas.json:5, areas[2].parent: no area 77 stands above this line")]
    [InlineData("areas.json", "\"parent\": 2, \"level\": \"Street\"", "\"parent\": 2, \"level\": \"Grid\"", "areas[2].level: cannot stand under 普陀区")]
    [InlineData("areas.json", "\"level\": \"Street\"", "\"level\": \"street\"", "'street' is unknown: write one of City, District, Street, Community, Grid")]
    [InlineData("areas.json", "330903001", "3309", "areas[2].code: '3309' is no statistics code")]
    [InlineData("areas.json", "330903001", "330903003", "'330903003' stands twice")]
    [InlineData("areas.json", "\"nameEn\": \"Zhoushan\"", "\"nameEN\": \"Zhoushan\"", "areas[0].nameEN: is not known here")]
    [InlineData("departments.json", "\"id\": 2,", "\"id\": 1,", "departments.json:4, departments[1].id: 1 is already 民政局")]
    [InlineData("departments.json", "卫生健康局", "民政局", "departments[2].name: '民政局' stands twice")]
    [InlineData("categories.json", "\"department\": \"残疾人联合会\"", "\"department\": \"残联\"", "categories[1].department: no department '残联'")]
    [InlineData("categories.json", "\"answerWithin\": \"24h\"", "\"answerWithin\": \"24 hours\"", "categories[0].answerWithin: '24 hours' is not a term")]
    [InlineData("categories.json", "\"completeWithin\": \"3wd\"", "\"completeWithin\": \"0wd\"", "categories[0].completeWithin: '0wd' is not a term")]
    [InlineData("categories.json", "\"code\": \"A02\"", "\"code\": \"A01\"", "categories[0].within[1].code: 'A01' stands twice")]
    [InlineData("categories.json", "\"code\": \"A02\"", "\"code\": \"B99\"", "'B99' is not within A: write A and two digits")]
    [InlineData("categories.json", "\"answerWithin\": \"2h\"", "\"answerWithin\": \"2wh\"", "an emergency counts clock hours")]
    [InlineData("calendar.json", "Asia/Shanghai", "Asia/Putuo", "calendar.json:2, zone: the time zone 'Asia/Putuo' is unknown")]
    [InlineData("calendar.json", "\"2022-01-29\"", "\"2022-01-28\"", "years[0].workedWeekends: 2022-01-28 is no Saturday or Sunday")]
    [InlineData("calendar.json", "\"to\": \"2022-01-03\"", "\"to\": \"2021-01-03\"", "years[0].holidays[0].to: write the last free day")]
    [InlineData("calendar.json", "\"from\": \"14:00\"", "\"from\": \"11:00\"", "officeHours[1].from: the spans of a day must follow each other")]
    [InlineData("triage.json", "\"lead\": \"卫生健康局\"", "\"lead\": \"卫健局\"", "triage.json:8, rules[0].lead: no department '卫健局'")]
    [InlineData("triage.json", "\"scene\": \"Common\"", "\"scene\": \"Shared\"", "'Shared' is unknown: write one of Individual, Common, Special")]
    [InlineData("triage.json", "\"category\": \"I02\"", "\"category\": \"I\"", "rules[2].category: names nothing that there is")]
    [InlineData("triage.json", "\"不想活\"", "\"死\"", "rules[0].words: '死' is too short or too long: write 2 to 20 characters")]
    [InlineData("triage.json", "拖欠工资\",\n      \"nameEn", "有人走失\",\n      \"nameEn", "rules[4].name: '有人走失' stands twice")]
    [InlineData("triage.json", "\"groups\": [\"Children\"]", "\"groups\": [\"Kids\"]", "'Kids' is unknown")]
    [InlineData("district.json", "\"host\": \"舟山市普陀区民政局\"", "\"host\": \"\"", "district.json:5, settings.host: is missing or empty: write a text")]
    [InlineData("district.json", "\"rateDays\": 30", "\"rateDays\": \"30\"", "settings.rateDays: write a whole number above 0")]
    [InlineData("district.json", "\"rateDays\": 30", "\"rateDays\": 3", "settings.rateDays: write more than 13: it must come after reopenDays")]
    [InlineData("district.json", "{", "", "district.json:2: is not JSON")]
    public void A_fault_names_file_line_place_and_what_to_write(string file, string text, string by, string expected)
    {
        using var folder = new PackFolder();
        folder.Replace(file, text, by);
        var fault = Assert.Throws<DistrictPackException>(() => DistrictPack.Read(folder.Path));
        Assert.Contains(expected, fault.Message);
    }

    [Fact]
    public void A_missing_file_is_named_and_all_faults_are_told_at_once()
    {
        using var folder = new PackFolder();
        folder.Delete("calendar.json");
        folder.Replace("areas.json", "\"id\": 12,", "\"id\": 11,");
        var fault = Assert.Throws<DistrictPackException>(() => DistrictPack.Read(folder.Path));
        Assert.Contains(fault.Faults, f => f.StartsWith("calendar.json", StringComparison.Ordinal));
        Assert.Contains(fault.Faults, f => f.StartsWith("areas.json", StringComparison.Ordinal));
    }
}
