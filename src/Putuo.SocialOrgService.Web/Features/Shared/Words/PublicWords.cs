using System.Globalization;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Information;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Shared.Words;

/// <summary>How public pages put weeks, shares, money, areas, kinds and stages into words. Views inject it as <c>Words</c>.</summary>
public sealed class PublicWords(District district, LocalTimes times, IStringLocalizer<WordsTexts> texts)
{
    private const long FenOfTenThousand = 1_000_000;

    /// <summary>76.2 for 138 of 181; null stays null, which pages show as —. Only what is whole says 100.</summary>
    public static string? Percent(double? share) => share is { } value
        ? (value is > 0.999 and < 1 ? 99.9 : value * 100).ToString("0.#", CultureInfo.InvariantCulture)
        : null;

    /// <summary>76.2% or —.</summary>
    public static string PercentOrDash(double? share) => share is null ? "—" : Percent(share) + "%";

    /// <summary>本周, 上周, 9月12日当周: a public row tells no day.</summary>
    public string Week(DateOnly monday) => (times.Today.DayNumber - monday.DayNumber) switch
    {
        >= 0 and < 7 => texts["ThisWeek"],
        >= 7 and < 14 => texts["LastWeek"],
        _ => texts["WeekOf", Day(monday)],
    };

    /// <summary>2022年9月21日; 21 Sep 2022.</summary>
    public string Day(DateOnly day) => day.ToString(texts["DayFormat"], CultureInfo.CurrentUICulture);

    /// <summary>2022年, 2022年第3季度, 2022年9月, 2022年9月19日当周, 2022年9月1日至2022年9月9日, 全部时间.</summary>
    public string Period(RankingPeriod period) => period switch
    {
        { From: not { } } => texts["PeriodAll"],
        { Kind: PeriodKind.Year, From: { } from } => texts["PeriodYear", from.Year],
        { Kind: PeriodKind.Quarter, From: { } from } => texts["PeriodQuarter", from.Year, (from.Month + 2) / 3],
        { Kind: PeriodKind.Month, From: { } from } => texts["PeriodMonth", from.Year, from.Month],
        { Kind: PeriodKind.Week, From: { } from } => texts["WeekOf", Day(from)],
        _ => texts["PeriodRange", Day(period.From.Value), Day(period.To!.Value)],
    };

    /// <summary>The local day of an instant.</summary>
    public string Day(DateTime utc) => Day(district.Calendar.DayOf(utc));

    /// <summary>The form a time element takes.</summary>
    public string Machine(DateTime utc) => Machine(district.Calendar.DayOf(utc));

    /// <summary>The form a time element takes.</summary>
    public static string Machine(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>12.5万元, 8000元; ¥125,000.</summary>
    public string Money(long fen) => texts["IsTenThousands"] == "yes" && fen >= FenOfTenThousand
        ? texts["TenThousandYuan", (fen / (decimal)FenOfTenThousand).ToString("0.##", CultureInfo.InvariantCulture)]
        : texts["Yuan", (fen / 100m).ToString("#,0.##", CultureInfo.InvariantCulture)];

    /// <summary>普陀区, 东港街道、沈家门街道: the names of areas.</summary>
    public string Areas(IEnumerable<int> areaIds) =>
        string.Join(texts["ListComma"], areaIds.Select(id => district.TryArea(id, out var area) ? area.NameIn() : "").Where(name => name.Length > 0));

    /// <summary>Whom an order is for: 老年人, 残疾人, 儿童青少年, 困难家庭, 新居民, 全体居民.</summary>
    public string Target(TargetGroup group) => texts["Target" + group];

    /// <summary>Names one after the other.</summary>
    public string Listed(IEnumerable<string> names) => string.Join(texts["ListComma"], names);

    /// <summary>The names of categories.</summary>
    public string Categories(IEnumerable<string> codes) =>
        string.Join(texts["ListComma"], codes.Select(code => district.TryCategory(code, out var category) ? category.NameIn() : "").Where(name => name.Length > 0));

    /// <summary>社会团体, 社会服务机构, 基金会, 社区社会组织.</summary>
    public string Type(OrganizationType type) => texts["Type" + type];

    /// <summary>3A; — without a grade is for the page to say.</summary>
    public static string Grade(int grade) => grade.ToString(CultureInfo.InvariantCulture) + "A";

    /// <summary>政府购买服务, 公益创投.</summary>
    public string Kind(ProjectKind kind) => texts["Kind" + kind];

    /// <summary>动态, 政策, 指南.</summary>
    public string Kind(ArticleKind kind) => texts["Article" + kind];

    /// <summary>征集中, 公示中, 已验收.</summary>
    public string State(ProjectState state) => texts["State" + state];

    /// <summary>Colour and icon of a kind of articles.</summary>
    public static (string Tone, string Icon) Mark(ArticleKind kind) => kind switch
    {
        ArticleKind.News => ("info", "news"),
        ArticleKind.Policy => ("dept", "gavel"),
        _ => ("done", "compass"),
    };

    /// <summary>Colour and icon of a project's stage.</summary>
    public static (string Tone, string Icon) Mark(ProjectState state) => state switch
    {
        ProjectState.Published => ("info", "speakerphone"),
        ProjectState.BidsClosed or ProjectState.UnderReview => ("wait", "hourglass"),
        ProjectState.PublicNotice => ("wait", "eye"),
        ProjectState.Awarded or ProjectState.InProgress => ("dept", "arrow-right"),
        ProjectState.Accepted or ProjectState.Closed => ("done", "check"),
        _ => ("no", "x"),
    };
}
