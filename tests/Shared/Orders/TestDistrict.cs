using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Tests.Orders;

/// <summary>A district of a few areas and categories, one of each kind that the rules tell apart, with the calendar of 2022.</summary>
public static class TestDistrict
{
    public const int City = 1, District = 2, OtherStreet = 11, Street = 12, Community = 1201, OtherCommunity = 1202, ClosedCommunity = 1210, Grid = 120101;
    public const int Answering = 1, Third = 3, Lead = 8;
    public const string Errand = "A06", Concert = "C05", Aid = "E04", Ferry = "I05", Advice = "E03", Other = "Z";

    /// <summary>A working Monday, 9:00 in Putuo.</summary>
    public static readonly DateTime Monday = new(2022, 9, 5, 1, 0, 0, DateTimeKind.Utc);

    public static WorkCalendar Calendar { get; } = new(
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"),
        [(new TimeOnly(8, 30), new TimeOnly(12, 0)), (new TimeOnly(14, 0), new TimeOnly(17, 0))],
        Days((9, 10, 12), (10, 1, 7)),
        Days((10, 8, 9)));

    public static District Putuo { get; } = new(
        new DistrictSettings { SiteName = "一件事", SiteNameEn = "One thing", Host = "民政局", HostEn = "Civil affairs", Phone = "0580-0000000" },
        Calendar,
        [
            Area(City, null, AreaLevel.City, "舟山市"),
            Area(District, City, AreaLevel.District, "普陀区"),
            Area(OtherStreet, District, AreaLevel.Street, "沈家门街道"),
            Area(Street, District, AreaLevel.Street, "东港街道"),
            Area(Community, Street, AreaLevel.Community, "兴普社区"),
            Area(OtherCommunity, Street, AreaLevel.Community, "文康社区"),
            Area(ClosedCommunity, Street, AreaLevel.Community, "红旗村", isOn: false),
            Area(Grid, Community, AreaLevel.Grid, "第1网格"),
        ],
        [
            new Department { Id = Answering, Name = "民政局", NameEn = "Civil affairs" },
            new Department { Id = Third, Name = "卫生健康局", NameEn = "Health" },
            new Department { Id = Lead, Name = "住房和城乡建设局", NameEn = "Housing" },
        ],
        [
            Category("A", Scene.Individual, "24h", "3wd"),
            Category(Errand, Scene.Individual, "24h", "3wd"),
            Category("C", Scene.Individual, "48h", "7wd"),
            Category(Concert, Scene.Common, "48h", "7wd"),
            Category("E", Scene.Individual, "8wh", "3wd"),
            Category(Advice, Scene.Individual, "8wh", "3wd", confirm: "2wd"),
            Category(Aid, Scene.Special, "8wh", "3wd"),
            Category("I", Scene.Individual, "2h", "24h"),
            Category(Ferry, Scene.Individual, "2wh", "1wd", emergency: true),
            Category(Other, Scene.Individual, "4wh", "7wd"),
        ],
        TestForms.All);

    /// <summary>A category that an organization of the cast serves and no picture offers; the database has it.</summary>
    public static Category Unoffered => Category("H", Scene.Individual, "24h", "3wd");

    /// <summary>The instant of a local clock time in September or October 2022.</summary>
    public static DateTime Local(int month, int day, int hour, int minute = 0) => Calendar.UtcOf(new DateTime(2022, month, day, hour, minute, 0));

    private static Area Area(int id, int? parent, AreaLevel level, string name, bool isOn = true) =>
        new() { Id = id, ParentId = parent, Level = level, Name = name, NameEn = name, IsOn = isOn };

    private static Category Category(string code, Scene scene, string answer, string complete, bool emergency = false, string? confirm = null) => new()
    {
        Code = code,
        Name = code,
        NameEn = code,
        About = code,
        AboutEn = code,
        Scene = scene,
        AnswerWithin = Term.Parse(answer),
        CompleteWithin = Term.Parse(complete),
        ConfirmWithin = confirm is null ? null : Term.Parse(confirm),
        IsEmergency = emergency,
        DepartmentId = Answering,
    };

    private static HashSet<DateOnly> Days(params (int Month, int From, int To)[] spans) =>
        [.. spans.SelectMany(s => Enumerable.Range(s.From, s.To - s.From + 1).Select(day => new DateOnly(2022, s.Month, day)))];
}
