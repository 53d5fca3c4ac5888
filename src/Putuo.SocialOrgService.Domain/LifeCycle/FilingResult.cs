namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>Why something asked of a filing was not done.</summary>
public enum FilingRefusal
{
    /// <summary>No such filing, or none for this actor.</summary>
    NotFound = 1,

    /// <summary>Somebody else does this.</summary>
    NotAllowed,

    /// <summary>It does not stand so any more: somebody else was first.</summary>
    WrongStatus,

    /// <summary>Somebody else of the organization changed the draft since the page was opened.</summary>
    ChangedMeanwhile,

    /// <summary>A reason is needed, of at most <see cref="Filing.MostReason"/> characters.</summary>
    ReasonMissing,

    /// <summary>Returning needs a remark on a field or a reason; a remark has at most <see cref="Filing.MostRemark"/> characters.</summary>
    RemarkMissing,

    /// <summary>An annual report is concluded as qualified or basically qualified.</summary>
    ConclusionMissing,

    /// <summary>The form has faults.</summary>
    Incomplete,

    /// <summary>No annual report is due from this organization now.</summary>
    NothingDue,

    /// <summary>The organization is on no list of abnormal activity that it could appeal against.</summary>
    NotListed,

    /// <summary>The organization is not active.</summary>
    NotActive,
}

/// <summary>What became of something asked of a filing.</summary>
/// <param name="Refusal">Why it was not done; null when it was.</param>
/// <param name="Id">The filing.</param>
/// <param name="Faults">What is wrong with the form.</param>
/// <param name="Last">What happened to it last, where somebody else was first.</param>
public sealed record FilingResult(FilingRefusal? Refusal, long Id = 0, IReadOnlyList<FieldFault>? Faults = null, FilingEvent? Last = null)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Refusal is null;

    /// <summary>How often the filing was changed: what a page has seen of it.</summary>
    public long Version { get; init; }

    /// <summary>The accounts that have a new notice of it, when it was done now.</summary>
    public IReadOnlyList<long> Told { get; init; } = [];
}
