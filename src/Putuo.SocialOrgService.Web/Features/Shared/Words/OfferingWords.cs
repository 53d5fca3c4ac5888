using System.Globalization;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Shared.Words;

/// <summary>How pages put times, places, prices and states of offerings into words. Views inject it: <c>@inject OfferingWords Offers</c>.</summary>
public sealed class OfferingWords(PublicWords words, LocalTimes times, IStringLocalizer<WordsTexts> texts)
{
    private const int EveryDay = 7, LeastRun = 3;

    /// <summary>周一至周五 9:00–11:00，周六 14:00–16:00: weekly times that have the same hours said once; 时间另约 without any.</summary>
    public string Week(IReadOnlyList<WeekTime> weekTimes) => weekTimes.Count == 0 ? texts["TimesByArrangement"] : string.Join(texts["TimesComma"], Lines(weekTimes));

    /// <summary>The same, one after the other.</summary>
    public IReadOnlyList<string> Lines(IReadOnlyList<WeekTime> weekTimes) =>
        [.. weekTimes.GroupBy(t => (t.From, t.To)).OrderBy(g => g.Min(t => t.DayNumber)).ThenBy(g => g.Key.From)
            .Select(g => texts["DaysAndHours", Days([.. g.OrderBy(t => t.DayNumber)]), Hours(g.Key.From, g.Key.To)].Value)];

    /// <summary>每周10单; nothing where no places are counted.</summary>
    public string? Places(OfferingTerms terms) => terms.WeekCapacity is { } capacity ? texts["PlacesAWeek", capacity].Value : null;

    /// <summary>免费, or 8元.</summary>
    public string Price(long fen) => fen == 0 ? texts["Free"] : words.Money(fen);

    /// <summary>免费, or 8元（一份中饭）.</summary>
    public string PriceAndWhat(OfferingTerms terms) =>
        terms.PriceFen == 0 ? texts["Free"] : texts["PriceAndWhat", words.Money(terms.PriceFen), Names.Choose(terms.PriceCovers ?? "", terms.PriceCoversEn ?? "")];

    /// <summary>9月23日（周五）9:00–10:00.</summary>
    public string Slot(OfferingSlot slot) => texts["DayAndHours", Day(slot.Day), Hours(slot.From, slot.To)];

    /// <summary>9月23日（周五）; 明天（周五）.</summary>
    public string Day(DateOnly day) => texts[
        "DayAndWeekday",
        (day.DayNumber - times.Today.DayNumber) is 0 or 1 ? times.Day(day) : day.ToString(texts["ShortDayFormat"], CultureInfo.CurrentUICulture),
        Weekday(day.DayOfWeek)];

    /// <summary>9:00–10:00.</summary>
    public static string Hours(TimeOnly from, TimeOnly to) => $"{LocalTimes.Clock(from)}–{LocalTimes.Clock(to)}";

    /// <summary>周五.</summary>
    public string Weekday(DayOfWeek day) => texts["Weekday" + day];

    /// <summary>本周, 下周, 10月3日当周.</summary>
    public string WeekOf(DateOnly monday) => (monday.DayNumber - WorkCalendar.MondayOf(times.Today).DayNumber) switch
    {
        0 => texts["ThisWeek"],
        7 => texts["NextWeek"],
        _ => texts["WeekOf", monday.ToString(texts["ShortDayFormat"], CultureInfo.CurrentUICulture)],
    };

    /// <summary>草稿, 发布中, 暂停, 已结束.</summary>
    public string State(OfferingState state) => texts["Offering" + state];

    /// <summary>Colour and icon of a state.</summary>
    public static (string Tone, string Icon) Mark(OfferingState state) => state switch
    {
        OfferingState.Published => ("done", "circle-check"),
        OfferingState.Paused => ("wait", "player-pause"),
        OfferingState.Draft => ("info", "pencil"),
        _ => ("no", "ban"),
    };

    private string Days(IReadOnlyList<WeekTime> days)
    {
        var isRun = days.Count >= LeastRun && days[^1].DayNumber - days[0].DayNumber == days.Count - 1;
        return days.Count == EveryDay ? texts["EveryDay"]
            : isRun ? texts["DayToDay", Weekday(days[0].Weekday), Weekday(days[^1].Weekday)]
            : string.Join(texts["ListComma"], days.Select(t => Weekday(t.Weekday)));
    }
}
