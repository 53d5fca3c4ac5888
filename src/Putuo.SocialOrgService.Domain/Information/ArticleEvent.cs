using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Information;

/// <summary>What happens to an article.</summary>
public enum ArticleEventKind
{
    /// <summary>起草.</summary>
    Drafted = 1,

    /// <summary>修改.</summary>
    Changed = 2,

    /// <summary>提交审核.</summary>
    Submitted = 3,

    /// <summary>撤回.</summary>
    TakenBack = 4,

    /// <summary>退回修改.</summary>
    Returned = 5,

    /// <summary>审核发布.</summary>
    Published = 6,

    /// <summary>开始更正.</summary>
    CorrectionBegun = 7,

    /// <summary>放弃.</summary>
    Dropped = 8,

    /// <summary>下架.</summary>
    Archived = 9,

    /// <summary>置顶.</summary>
    Pinned = 10,

    /// <summary>取消置顶.</summary>
    Unpinned = 11,
}

/// <summary>One line of an article's history: who, when, what, why. Append-only; its readers are those who write and publish.</summary>
public sealed class ArticleEvent
{
    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The article.</summary>
    public int ArticleId { get; init; }

    /// <summary>Its place in the history, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required ArticleEventKind Kind { get; init; }

    /// <summary>The version that it happened to.</summary>
    public required int Number { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The role of who caused it.</summary>
    public required ActorRole ActorRole { get; init; }

    /// <summary>The account of who caused it.</summary>
    public required long? ActorUserId { get; init; }

    /// <summary>The office that acted.</summary>
    public required string ActorName { get; init; }

    /// <summary>What is to be changed, or why it was archived.</summary>
    public string? Reason { get; init; }
}
