using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>The district's calendar as data: what the file says and the database keeps.</summary>
/// <param name="Zone">The IANA name of the time zone (Asia/Shanghai).</param>
/// <param name="OfficeHours">The hours of a working day, in order.</param>
/// <param name="Holidays">Free days; weekends need not be named.</param>
/// <param name="WorkedWeekends">Saturdays and Sundays that are worked instead (调休上班).</param>
public sealed record CalendarSheet(
    string Zone,
    IReadOnlyList<OfficeSpan> OfficeHours,
    IReadOnlyList<DateOnly> Holidays,
    IReadOnlyList<DateOnly> WorkedWeekends)
{
    /// <summary>The calendar that counts terms.</summary>
    /// <exception cref="TimeZoneNotFoundException">The machine does not know the time zone.</exception>
    public WorkCalendar ToCalendar() => new(
        TimeZoneInfo.FindSystemTimeZoneById(Zone),
        [.. OfficeHours.Select(h => (h.From, h.To))],
        Holidays.ToHashSet(),
        WorkedWeekends.ToHashSet());
}

/// <summary>A part of a working day in which the offices are open.</summary>
/// <param name="From">Opens at.</param>
/// <param name="To">Closes at.</param>
public sealed record OfficeSpan(TimeOnly From, TimeOnly To);
