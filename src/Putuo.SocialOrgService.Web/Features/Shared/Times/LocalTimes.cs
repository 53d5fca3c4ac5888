using System.Globalization;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Web.Features.Shared.Times;

/// <summary>
/// Times as people say them, on the district's clock and in the reader's language: 今天 15:00, 明天 9:00, 还剩2小时, otherwise the
/// full date. Views inject it: <c>@inject LocalTimes Times</c>, <c>@Times.Moment(e.At)</c>.
/// </summary>
public sealed class LocalTimes(District district, DistrictClock clock, IStringLocalizer<TimesTexts> texts)
{
    private readonly Dictionary<DateTime, string> moments = [];
    private DateOnly? today;

    /// <summary>Today in the district; the same from the first to the last line of a page.</summary>
    public DateOnly Today => today ??= district.Calendar.DayOf(clock.UtcNow);

    /// <summary>The full hours of today that have passed, on the clock of the district.</summary>
    public int Hour => district.Calendar.LocalOf(clock.UtcNow).Hour;

    /// <summary>The instant now, in UTC.</summary>
    public DateTime UtcNow => clock.UtcNow;

    /// <summary>今天 15:00, 昨天 9:40, 2022年9月16日 9:40; 21 Sep 2022, 9:40.</summary>
    public string Moment(DateTime utc) => moments.TryGetValue(utc, out var said) ? said : moments[utc] = SayMoment(utc);

    /// <summary>今天, 明天, 昨天, 2022年9月21日; 21 Sep 2022.</summary>
    public string Day(DateOnly day) => (day.DayNumber - Today.DayNumber) switch
    {
        0 => texts["TodayDay"],
        1 => texts["TomorrowDay"],
        -1 => texts["YesterdayDay"],
        _ => FullDate(day),
    };

    /// <summary>The day of an instant.</summary>
    public string Day(DateTime utc) => Day(DayOf(utc));

    /// <summary>9:40, on the clock of the district.</summary>
    public string Clock(DateTime utc) => Clock(TimeOnly.FromDateTime(district.Calendar.LocalOf(utc)));

    /// <summary>9:40.</summary>
    public static string Clock(TimeOnly time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour}:{time.Minute:00}");

    /// <summary>2022年9月16日 9:40, whatever day it is today: for what is printed, exported or kept.</summary>
    public string Dated(DateTime utc) => texts["DateAndTime", FullDate(DayOf(utc)), Clock(utc)];

    /// <summary>From one instant to another: the day once when it is the same.</summary>
    public string Span(DateTime fromUtc, DateTime toUtc) => Span(fromUtc, toUtc, Moment);

    /// <summary>The same with the full dates.</summary>
    public string DatedSpan(DateTime fromUtc, DateTime toUtc) => Span(fromUtc, toUtc, Dated);

    /// <summary>An instant as a time element takes it.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>还剩2小时, or 已超时3小时.</summary>
    public string Left(DateTime dueUtc)
    {
        var left = dueUtc - clock.UtcNow;
        var late = left < TimeSpan.Zero;
        if (left.Duration() is { TotalHours: >= 1 and < 3, Minutes: > 0 } near)
            return texts[late ? "OverHoursMinutes" : "LeftHoursMinutes", near.Hours, near.Minutes];
        var (unit, amount) = Rough(left.Duration());
        return amount < 1 ? texts["LeftNow"] : texts[(late ? "Over" : "Left") + unit, amount];
    }

    /// <summary>已等3小时: how long somebody has waited since an instant.</summary>
    public string Waited(DateTime sinceUtc)
    {
        var (unit, amount) = Rough(clock.UtcNow - sinceUtc);
        return amount < 1 ? texts["WaitedNow"] : texts["Waited" + unit, amount];
    }

    /// <summary>Whether an instant has passed.</summary>
    public bool IsOver(DateTime dueUtc) => dueUtc < clock.UtcNow;

    /// <summary>4.5小时, 40分钟.</summary>
    public string Duration(int minutes) => minutes < 60
        ? texts["Minutes", minutes]
        : texts["Hours", (minutes / 60m).ToString("0.#", CultureInfo.InvariantCulture)];

    /// <summary>24小时内, 3个工作日内.</summary>
    public string Within(Term term) => texts["Term" + term.Unit, term.Amount];

    /// <summary>越快越好, or 明天，上午.</summary>
    public string Wish(DateOnly? day, DayPart part) => day is { } wished ? texts["DayAndPart", Day(wished), Part(part)] : texts["Soon"];

    /// <summary>上午, 下午, 晚上, 全天都可以.</summary>
    public string Part(DayPart part) => texts["Part" + part];

    /// <summary>A span in the one unit that people would say it in.</summary>
    private static (string Unit, double Amount) Rough(TimeSpan span) => span switch
    {
        { TotalHours: < 1 } => ("Minutes", Math.Floor(span.TotalMinutes)),
        { TotalHours: < 48 } => ("Hours", Math.Floor(span.TotalHours)),
        _ => ("Days", Math.Floor(span.TotalDays)),
    };

    private string SayMoment(DateTime utc)
    {
        var local = district.Calendar.LocalOf(utc);
        var (day, time) = (DateOnly.FromDateTime(local), Clock(TimeOnly.FromDateTime(local)));
        return (day.DayNumber - Today.DayNumber) switch
        {
            0 => texts["Today", time],
            1 => texts["Tomorrow", time],
            -1 => texts["Yesterday", time],
            _ => texts["DateAndTime", FullDate(day), time],
        };
    }

    private DateOnly DayOf(DateTime utc) => district.Calendar.DayOf(utc);

    private string Span(DateTime fromUtc, DateTime toUtc, Func<DateTime, string> say) =>
        $"{say(fromUtc)}–{(DayOf(fromUtc) == DayOf(toUtc) ? Clock(toUtc) : say(toUtc))}";

    private string FullDate(DateOnly day) => day.ToString(texts["DateFormat"], CultureInfo.CurrentUICulture);
}
