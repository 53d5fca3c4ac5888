namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>
/// The district's working days and office hours: which days are worked, which holidays are free and which
/// weekends are worked instead, all data of the district pack. Instants go in and come out in UTC.
/// </summary>
public sealed class WorkCalendar(
    TimeZoneInfo zone,
    IReadOnlyList<(TimeOnly From, TimeOnly To)> officeHours,
    IReadOnlySet<DateOnly> holidays,
    IReadOnlySet<DateOnly> workedWeekends)
{
    private static readonly TimeSpan LongestSearch = TimeSpan.FromDays(800);

    /// <summary>The time zone in which days begin and end.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>The local day of an instant.</summary>
    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(LocalOf(utc));

    /// <summary>The Monday of an instant's local week: what is public tells no day.</summary>
    public DateOnly WeekOf(DateTime utc) => MondayOf(DayOf(utc));

    /// <summary>The Monday of a day's week.</summary>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The local clock of an instant.</summary>
    public DateTime LocalOf(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>The instant of a local clock time.</summary>
    public DateTime UtcOf(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone);

    /// <summary>Whether the offices work on this day.</summary>
    public bool IsWorkingDay(DateOnly day) => workedWeekends.Contains(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day));

    /// <summary>Whether this day is a public holiday.</summary>
    public bool IsHoliday(DateOnly day) => holidays.Contains(day);

    /// <summary>When a term that starts at <paramref name="start"/> ends.</summary>
    public DateTime EndOf(DateTime start, Term term) => term.Unit switch
    {
        TermUnit.ClockHours => start.AddHours(term.Amount),
        TermUnit.WorkingHours => AddWorkingTime(start, TimeSpan.FromHours(term.Amount)),
        _ => AddWorkingDays(start, term.Amount),
    };

    /// <summary>
    /// The end of a term that stood still between two instants: later by just what was not used, in the term's own unit.
    /// </summary>
    public DateTime Prolong(DateTime end, DateTime pausedAt, DateTime resumedAt, TermUnit unit)
    {
        if (end <= pausedAt || resumedAt <= pausedAt)
            return end;
        return unit switch
        {
            TermUnit.ClockHours => end + (resumedAt - pausedAt),
            TermUnit.WorkingHours => AddWorkingTime(resumedAt, WorkingTimeBetween(pausedAt, end)),
            _ => WorkingDaysBetween(pausedAt, end) is > 0 and var days ? AddWorkingDays(resumedAt, days)
                : resumedAt <= end ? end
                : AddWorkingDays(resumedAt, 1),
        };
    }

    /// <summary>How much office time lies between two instants.</summary>
    public TimeSpan WorkingTimeBetween(DateTime from, DateTime to)
    {
        var total = TimeSpan.Zero;
        foreach (var (start, end) in OfficeSpans(from))
        {
            if (start >= to)
                break;
            total += (end < to ? end : to) - (start > from ? start : from);
        }
        return total;
    }

    private int WorkingDaysBetween(DateTime from, DateTime to)
    {
        var count = 0;
        for (var day = DayOf(from).AddDays(1); day <= DayOf(to); day = day.AddDays(1))
            count += IsWorkingDay(day) ? 1 : 0;
        return count;
    }

    private DateTime AddWorkingTime(DateTime start, TimeSpan amount)
    {
        foreach (var (from, to) in OfficeSpans(start))
        {
            var begin = from > start ? from : start;
            if (to - begin >= amount)
                return begin + amount;
            amount -= to - begin;
        }
        throw new InvalidOperationException("The work calendar has no office hours within two years.");
    }

    private DateTime AddWorkingDays(DateTime start, int days)
    {
        var day = DayOf(start);
        for (var last = day.AddDays((int)LongestSearch.TotalDays); day < last;)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day) && --days == 0)
                return UtcOf(day.ToDateTime(officeHours[^1].To));
        }
        throw new InvalidOperationException("The work calendar has no working days within two years.");
    }

    private IEnumerable<(DateTime From, DateTime To)> OfficeSpans(DateTime from)
    {
        var first = DayOf(from);
        for (var day = first; day < first.AddDays((int)LongestSearch.TotalDays); day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
                continue;
            foreach (var (open, close) in officeHours)
            {
                var end = UtcOf(day.ToDateTime(close));
                if (end > from)
                    yield return (UtcOf(day.ToDateTime(open)), end);
            }
        }
    }
}
