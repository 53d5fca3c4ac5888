using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>What happens to a filing.</summary>
public enum FilingEventKind
{
    /// <summary>开始填写.</summary>
    Begun = 1,

    /// <summary>提交.</summary>
    Submitted = 2,

    /// <summary>退回补正.</summary>
    Returned = 3,

    /// <summary>补正后再次提交.</summary>
    Resubmitted = 4,

    /// <summary>通过.</summary>
    Approved = 5,

    /// <summary>不通过.</summary>
    Rejected = 6,

    /// <summary>撤回.</summary>
    Withdrawn = 7,

    /// <summary>超过时限.</summary>
    TermMissed = 8,
}

/// <summary>One line of a filing's history: who, when, what, why. Append-only.</summary>
public sealed class FilingEvent
{
    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The filing.</summary>
    public long FilingId { get; init; }

    /// <summary>Its place in the history, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required FilingEventKind Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The role of who caused it.</summary>
    public required ActorRole ActorRole { get; init; }

    /// <summary>The account of who caused it; null for the platform.</summary>
    public required long? ActorUserId { get; init; }

    /// <summary>The department, office or organization that acted; empty for a person who files for nobody else.</summary>
    public required string ActorName { get; init; }

    /// <summary>Why, or what is to be corrected on the whole.</summary>
    public string? Reason { get; init; }

    /// <summary>What is to be corrected at single fields and papers.</summary>
    public IReadOnlyList<FieldRemark> Remarks { get; init; } = [];

    /// <summary>What an annual report was found to be.</summary>
    public AnnualConclusion? Conclusion { get; init; }
}
