using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Domain.Orders.Series;

/// <summary>
/// What repeats (周期): a rhythm from a first day on, for a number of visits. A visit falls on its day, a holiday or not: nothing is shifted.
/// </summary>
/// <param name="Rhythm">How often.</param>
/// <param name="Also">Further days of those weeks, besides the first visit's own weekday; a monthly rhythm has none.</param>
/// <param name="FirstDay">The local day of the first visit.</param>
/// <param name="Visits">How many visits, the first one included.</param>
public sealed record SeriesPlan(Rhythm Rhythm, Weekdays Also, DateOnly FirstDay, int Visits)
{
    /// <summary>The fewest and most visits of a series.</summary>
    public const int LeastVisits = 2, MostVisits = 52;

    /// <summary>The weekdays of its visits; none of a monthly rhythm.</summary>
    public Weekdays Weekdays => Rhythm == Rhythm.Monthly ? Weekdays.None : Also | Of(FirstDay.DayOfWeek);

    /// <summary>The days of all visits, in their order.</summary>
    public IReadOnlyList<DateOnly> Days => [.. WithinAYear().Take(Visits)];

    /// <summary>How many visits it may have at most: as many as fit into a year, and never more than <see cref="MostVisits"/>.</summary>
    public int Longest => WithinAYear().Take(MostVisits).Count();

    /// <summary>Whether it can be ordered.</summary>
    public bool IsPossible => Enum.IsDefined(Rhythm) && IsNumber(Visits) && Visits <= Longest;

    /// <summary>Whether any series may have so many visits, whatever its days.</summary>
    public static bool IsNumber(int? visits) => visits is >= LeastVisits and <= MostVisits;

    /// <summary>A day of the week as one of a set.</summary>
    public static Weekdays Of(DayOfWeek day) => (Weekdays)(1 << (int)day);

    private IEnumerable<DateOnly> WithinAYear()
    {
        var end = FirstDay.AddYears(1);
        return (Rhythm == Rhythm.Monthly ? Months() : Weeks()).TakeWhile(day => day < end);
    }

    private IEnumerable<DateOnly> Months()
    {
        for (var month = 0; ; month++)
            yield return FirstDay.AddMonths(month);
    }

    private IEnumerable<DateOnly> Weeks()
    {
        const int week = 7;
        for (var monday = WorkCalendar.MondayOf(FirstDay); ; monday = monday.AddDays(Rhythm == Rhythm.Fortnightly ? 2 * week : week))
        {
            for (var day = monday; day < monday.AddDays(week); day = day.AddDays(1))
            {
                if (day >= FirstDay && Weekdays.HasFlag(Of(day.DayOfWeek)))
                    yield return day;
            }
        }
    }
}
