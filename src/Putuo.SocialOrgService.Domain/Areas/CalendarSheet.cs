namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>The district's calendar as data: what the pack's file says, the administrator edits and the database keeps.</summary>
/// <param name="Zone">The IANA name of the time zone (Asia/Shanghai).</param>
/// <param name="OfficeHours">The hours of a working day, in order.</param>
/// <param name="Years">Year by year the free days and the weekends worked instead, in order.</param>
public sealed record CalendarSheet(string Zone, IReadOnlyList<OfficeSpan> OfficeHours, IReadOnlyList<CalendarYear> Years)
{
    /// <summary>The most spans of a working day.</summary>
    public const int MostSpans = 6;

    /// <summary>The calendar that counts terms.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the time zone.</exception>
    public WorkCalendar ToCalendar() => new(
        TimeZoneInfo.FindSystemTimeZoneById(Zone),
        [.. OfficeHours.Select(h => (h.From, h.To))],
        Years.SelectMany(year => year.Holidays).SelectMany(holiday => holiday.Days()).ToHashSet(),
        Years.SelectMany(year => year.WorkedWeekends).ToHashSet());

    /// <summary>The same with one year as it is said here, whether it was there or not.</summary>
    public CalendarSheet With(CalendarYear year) =>
        this with { Years = [.. Years.Where(other => other.Year != year.Year).Append(year).OrderBy(other => other.Year)] };

    /// <summary>What is wrong with its office hours: without any no term in working hours would end.</summary>
    public IEnumerable<DistrictFault> HoursFaults()
    {
        if (OfficeHours.Count == 0)
            yield return new(nameof(OfficeHours), DistrictFaultKind.Missing);
        if (OfficeHours.Count > MostSpans)
            yield return new(nameof(OfficeHours), DistrictFaultKind.TooMany, Number: MostSpans);
        for (var i = 0; i < OfficeHours.Count; i++)
        {
            if (!OfficeHours[i].MayFollow(i > 0 ? OfficeHours[i - 1] : null))
                yield return new(nameof(OfficeHours), DistrictFaultKind.HoursWrong, $"{OfficeHours[i]}");
        }
    }

    /// <summary>What is wrong across its years: a day is free in one and worked in another.</summary>
    public IEnumerable<DistrictFault> Faults() => Years.SelectMany(year => year.WorkedWeekends)
        .Intersect(Years.SelectMany(year => year.Holidays).SelectMany(holiday => holiday.Days()))
        .Select(day => new DistrictFault(nameof(CalendarYear.WorkedWeekends), DistrictFaultKind.FreeAndWorked, day.ToString("yyyy-MM-dd")));
}
