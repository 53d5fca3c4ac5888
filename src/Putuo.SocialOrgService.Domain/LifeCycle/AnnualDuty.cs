namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>What the annual check of an organization came to.</summary>
public enum AnnualConclusion
{
    /// <summary>合格.</summary>
    Qualified = 1,

    /// <summary>基本合格.</summary>
    BasicallyQualified = 2,

    /// <summary>不合格.</summary>
    Unqualified = 3,

    /// <summary>未参检: no report came in until the deadline.</summary>
    NotFiled = 4,

    /// <summary>免予参检: an appeal against 未参检 was upheld.</summary>
    Excused = 5,
}

/// <summary>Why an organization was taken off the list of abnormal activity.</summary>
public enum Lifting
{
    /// <summary>信用修复: it reported late and the report was accepted.</summary>
    Repaired = 1,

    /// <summary>异议成立: its appeal was upheld.</summary>
    AppealUpheld = 2,
}

/// <summary>
/// The report that one organization owes in the campaign of a year: what it came to, and the entry in the list of abnormal activity
/// (活动异常名录) that missing it brings. Nothing here is taken back: what was lifted still stands with both days.
/// </summary>
public sealed class AnnualDuty
{
    /// <summary>The row's id.</summary>
    public long Id { get; init; }

    /// <summary>Counts changes.</summary>
    public long Version { get; private set; }

    /// <summary>The campaign's year.</summary>
    public required int Year { get; init; }

    /// <summary>The organization.</summary>
    public required int OrganizationId { get; init; }

    /// <summary>The filing that reports; null before it is begun.</summary>
    public long? FilingId { get; private set; }

    /// <summary>What it came to; null before.</summary>
    public AnnualConclusion? Conclusion { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTime? ConcludedAt { get; private set; }

    /// <summary>When the organization was reminded for the first time, in UTC.</summary>
    public DateTime? FirstReminderAt { get; private set; }

    /// <summary>When it was reminded for the last time, in UTC.</summary>
    public DateTime? LastReminderAt { get; private set; }

    /// <summary>When it was entered in the list of abnormal activity, in UTC; null if it never was.</summary>
    public DateTime? ListedAt { get; private set; }

    /// <summary>When it was taken off again, in UTC.</summary>
    public DateTime? LiftedAt { get; private set; }

    /// <summary>Why it was taken off.</summary>
    public Lifting? LiftedBy { get; private set; }

    /// <summary>Whether it stands on the list now.</summary>
    public bool IsListed => ListedAt is not null && LiftedAt is null;

    /// <summary>Whether a report is taken: nothing was concluded yet, or it was missed and can be repaired.</summary>
    public bool TakesReport => Conclusion is null || IsListed;

    /// <summary>Notes which filing reports.</summary>
    public void ReportBy(long filingId) => (FilingId, Version) = (filingId, Version + 1);

    /// <summary>Notes that the organization was reminded.</summary>
    public void Remind(bool last, DateTime now)
    {
        FirstReminderAt ??= now;
        if (last)
            LastReminderAt ??= now;
        Version++;
    }

    /// <summary>No report came in: 未参检, and the list of abnormal activity.</summary>
    public void Miss(DateTime now)
    {
        if (Conclusion is not null)
            return;
        (Conclusion, ConcludedAt, ListedAt, Version) = (AnnualConclusion.NotFiled, now, now, Version + 1);
    }

    /// <summary>The report was decided on; one that was missed before and is accepted now repairs the standing.</summary>
    public void Conclude(AnnualConclusion conclusion, DateTime now)
    {
        if (!TakesReport)
            return;
        if (IsListed && conclusion is AnnualConclusion.Qualified or AnnualConclusion.BasicallyQualified)
            Lift(Lifting.Repaired, now);
        (Conclusion, ConcludedAt, Version) = (conclusion, now, Version + 1);
    }

    /// <summary>The appeal against the entry was upheld.</summary>
    public void Excuse(DateTime now)
    {
        if (!IsListed)
            return;
        Lift(Lifting.AppealUpheld, now);
        (Conclusion, ConcludedAt, Version) = (AnnualConclusion.Excused, now, Version + 1);
    }

    private void Lift(Lifting by, DateTime now)
    {
        if (IsListed)
            (LiftedAt, LiftedBy) = (now, by);
    }
}
