namespace Putuo.SocialOrgService.Domain.Orders.Series;

/// <summary>
/// An order that repeats (周期订单): one consent, each visit an order of its own. It knows its plan and which visit is to be ordered next; what a
/// visit asks for it takes from the visit before.
/// </summary>
public sealed class OrderSeries
{
    /// <summary>How many days ahead a visit is ordered.</summary>
    public const int AheadDays = 7;

    /// <summary>How many days ahead it is ordered although an earlier visit still waits for whoever serves it.</summary>
    public const int LatestDays = 2;

    private OrderSeries()
    {
    }

    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>Counts changes; a commit succeeds only on the version it loaded.</summary>
    public long Version { get; private set; }

    /// <summary>How often.</summary>
    public Rhythm Rhythm { get; private set; }

    /// <summary>Further days of those weeks.</summary>
    public Weekdays Also { get; private set; }

    /// <summary>The local day of the first visit.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>How many visits were asked for.</summary>
    public int Visits { get; private set; }

    /// <summary>When the first visit was ordered, in UTC; the series counts on that day.</summary>
    public DateTime StartedAt { get; private set; }

    /// <summary>The visits left out by whoever asked, one bit each, the first visit's the lowest.</summary>
    public long Skipped { get; private set; }

    /// <summary>The number of the visit that is ordered next.</summary>
    public int NextVisit { get; private set; }

    /// <summary>Its day; null when none is left.</summary>
    public DateOnly? NextDay { get; private set; }

    /// <summary>Whether an organization claimed any of its visits: it counts as accepted once.</summary>
    public bool IsAccepted { get; private set; }

    /// <summary>When it was ended, in UTC; null while it runs or after it has run to its end.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it was ended.</summary>
    public SeriesEnd? EndedBy { get; private set; }

    /// <summary>The account that ended it.</summary>
    public long? EndedByUserId { get; private set; }

    /// <summary>What repeats.</summary>
    public SeriesPlan Plan => new(Rhythm, Also, FirstDay, Visits);

    /// <summary>Whether visits are still to be ordered.</summary>
    public bool IsRunning => EndedAt is null && NextDay is not null;

    /// <summary>A series whose first visit is ordered now.</summary>
    public static OrderSeries Start(SeriesPlan plan, DateTime now)
    {
        var series = new OrderSeries
        {
            Rhythm = plan.Rhythm,
            Also = plan.Rhythm == Rhythm.Monthly ? Weekdays.None : plan.Also,
            FirstDay = plan.FirstDay,
            Visits = plan.Visits,
            StartedAt = now,
            NextVisit = 1,
        };
        series.Advance();
        return series;
    }

    /// <summary>Whether a visit was left out.</summary>
    public bool IsSkipped(int visit) => (Skipped & Bit(visit)) != 0;

    /// <summary>Whether the visit of a day was left out.</summary>
    public bool LeavesOut(DateOnly day) => Plan.Days.ToList().IndexOf(day) + 1 is > 0 and var visit && IsSkipped(visit);

    /// <summary>Passes over the visits whose day is gone: what could not be ordered in time is not made up for.</summary>
    /// <returns>Whether there were any.</returns>
    public bool PassMissed(DateOnly today)
    {
        var before = NextVisit;
        while (NextDay < today)
            Advance();
        return NextVisit != before;
    }

    /// <summary>Whether the next visit is to be ordered now.</summary>
    /// <param name="today">The local day.</param>
    /// <param name="isWaiting">Whether an earlier visit still waits for whoever serves it.</param>
    public bool IsDue(DateOnly today, bool isWaiting) =>
        IsRunning && NextDay >= today && NextDay <= today.AddDays(isWaiting ? LatestDays : AheadDays);

    /// <summary>The next visit was ordered; the one behind it that is not left out comes next.</summary>
    public void Advance()
    {
        var days = Plan.Days;
        do
            NextVisit++;
        while (NextVisit <= days.Count && IsSkipped(NextVisit));
        NextDay = NextVisit <= days.Count ? days[NextVisit - 1] : null;
    }

    /// <summary>Leaves out a visit that is not ordered yet.</summary>
    /// <returns>Whether there was such a visit.</returns>
    public bool Skip(DateOnly day)
    {
        if (!IsRunning || day < NextDay || Plan.Days is var days && !days.Contains(day))
            return false;
        var visit = days.ToList().IndexOf(day) + 1;
        if (IsSkipped(visit))
            return false;
        Skipped |= Bit(visit);
        if (visit == NextVisit)
            Advance();
        return true;
    }

    /// <summary>Ends it: no further visit is ordered, those ordered stay.</summary>
    /// <returns>Whether it was running.</returns>
    public bool End(SeriesEnd why, long? userId, DateTime now)
    {
        if (!IsRunning)
            return false;
        (EndedBy, EndedByUserId, EndedAt, NextDay) = (why, userId, now, null);
        return true;
    }

    private static long Bit(int visit) => 1L << (visit - 1);
}
