using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Shared.Words;

/// <summary>How pages say what repeats. Views inject it: <c>@inject SeriesWords Repeats</c>.</summary>
public sealed class SeriesWords(OfferingWords offers, LocalTimes times, IStringLocalizer<WordsTexts> texts)
{
    private const int ShortestMonth = 28;

    /// <summary>每周三, 每两周的周一、周四, 每月5日.</summary>
    public string Rhythm(SeriesPlan plan) => plan.Rhythm == Domain.Orders.Series.Rhythm.Monthly
        ? texts[plan.FirstDay.Day > ShortestMonth ? "SeriesMonthlyEnd" : "SeriesMonthly", plan.FirstDay.Day]
        : texts["Series" + plan.Rhythm, Days(plan.Weekdays)];

    /// <summary>每周三，共12次，从2022年9月21日到2022年12月7日.</summary>
    public string Whole(SeriesPlan plan) =>
        texts["SeriesWhole", Rhythm(plan), plan.Visits, times.Day(plan.FirstDay), times.Day(plan.Days[^1])];

    /// <summary>第3次，共12次，每周三.</summary>
    public string Visit(int visit, SeriesPlan plan) => texts["SeriesVisit", visit, plan.Visits, Rhythm(plan)];

    private string Days(Weekdays weekdays) => string.Join(
        texts["ListComma"],
        Enum.GetValues<DayOfWeek>().OrderBy(day => ((int)day + 6) % 7).Where(day => weekdays.HasFlag(SeriesPlan.Of(day))).Select(offers.Weekday));
}
