namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>Why something asked of a complaint was not done.</summary>
public enum ComplaintRefusal
{
    /// <summary>No such complaint, or none for this actor.</summary>
    NotFound = 1,

    /// <summary>Somebody else does this.</summary>
    NotAllowed,

    /// <summary>It does not stand so any more: somebody else was first.</summary>
    WrongStatus,

    /// <summary>Words are needed: at least <see cref="Complaint.LeastWords"/> characters, and not more than fit.</summary>
    TextMissing,

    /// <summary>It is passed on to an office above the one complained of, another than has it.</summary>
    OfficeWrong,

    /// <summary>It is about nobody who could be asked.</summary>
    NobodyToAsk,

    /// <summary>Whoever gave the answer that did not satisfy leaves the next one to somebody else of the office.</summary>
    AnotherAnswers,

    /// <summary>It was reopened before.</summary>
    OnlyOnce,

    /// <summary>The days for it are over.</summary>
    TooLate,

    /// <summary>The form has faults.</summary>
    Incomplete,
}

/// <summary>What became of something asked of a complaint.</summary>
/// <param name="Refusal">Why it was not done; null when it was.</param>
/// <param name="Id">The complaint.</param>
/// <param name="Last">What happened to it last, where somebody else was first.</param>
public sealed record ComplaintResult(ComplaintRefusal? Refusal, long Id = 0, ComplaintEvent? Last = null)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Refusal is null;

    /// <summary>What the form lacks.</summary>
    public IReadOnlyList<ComplaintFault> Faults { get; init; } = [];

    /// <summary>The accounts that have a new notice of it, when it was done now.</summary>
    public IReadOnlyList<long> Told { get; init; } = [];
}
