namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>What the State Council's notice says of one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Holidays">The free days; weekends need not be named.</param>
/// <param name="WorkedWeekends">Saturdays and Sundays that are worked instead (调休上班).</param>
public sealed record CalendarYear(int Year, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> WorkedWeekends)
{
    /// <summary>The most characters of a holiday's name.</summary>
    public const int MostName = 20;

    /// <summary>What is wrong with it; nothing if it can be kept.</summary>
    public IReadOnlyList<DistrictFault> Faults() =>
    [
        .. Holidays.SelectMany(Faults),
        .. WorkedWeekends.SelectMany(Faults),
        .. WorkedWeekends.Intersect(Holidays.SelectMany(holiday => holiday.Days())).Select(day => Fault(nameof(WorkedWeekends), DistrictFaultKind.FreeAndWorked, day)),
    ];

    /// <summary>What is wrong with one span of free days.</summary>
    public IEnumerable<DistrictFault> Faults(Holiday holiday)
    {
        if (string.IsNullOrWhiteSpace(holiday.Name))
            yield return new(nameof(Holidays), DistrictFaultKind.Missing);
        else if (holiday.Name.Length > MostName)
            yield return new(nameof(Holidays), DistrictFaultKind.TooLong, holiday.Name, MostName);
        if (!holiday.IsSpan)
            yield return new(nameof(Holidays), DistrictFaultKind.SpanWrong, holiday.Name);
        else if (holiday.From.Year != Year && holiday.To.Year != Year)
            yield return new(nameof(Holidays), DistrictFaultKind.OtherYear, holiday.Name);
    }

    /// <summary>What is wrong with one worked day.</summary>
    public IEnumerable<DistrictFault> Faults(DateOnly worked)
    {
        if (worked.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            yield return Fault(nameof(WorkedWeekends), DistrictFaultKind.NoWeekend, worked);
        else if (Math.Abs(worked.Year - Year) > 1)
            yield return Fault(nameof(WorkedWeekends), DistrictFaultKind.OtherYear, worked);
    }

    private static DistrictFault Fault(string field, DistrictFaultKind kind, DateOnly day) => new(field, kind, day.ToString("yyyy-MM-dd"));
}
