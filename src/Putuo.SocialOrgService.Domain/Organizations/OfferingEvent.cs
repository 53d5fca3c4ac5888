using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>What happens to an offering.</summary>
public enum OfferingEventKind
{
    /// <summary>新建.</summary>
    Drafted = 1,

    /// <summary>发布.</summary>
    Published = 2,

    /// <summary>修改.</summary>
    Changed = 3,

    /// <summary>暂停.</summary>
    Paused = 4,

    /// <summary>恢复.</summary>
    Resumed = 5,

    /// <summary>结束.</summary>
    Ended = 6,
}

/// <summary>One line of an offering's history: who, when, what. Append-only.</summary>
public sealed class OfferingEvent
{
    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The offering.</summary>
    public int OfferingId { get; private set; }

    /// <summary>Its place in the history, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required OfferingEventKind Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The role of who caused it.</summary>
    public required ActorRole ActorRole { get; init; }

    /// <summary>The account of who caused it.</summary>
    public required long? ActorUserId { get; init; }

    /// <summary>What a change changed, the names of <see cref="OfferingField"/> between commas.</summary>
    public string? Changes { get; init; }
}
