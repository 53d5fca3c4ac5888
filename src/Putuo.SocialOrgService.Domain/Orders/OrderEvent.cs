using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>Whose word an actor brings, when it is not the own one.</summary>
public enum ActingFor
{
    /// <summary>The actor's own.</summary>
    Self = 0,

    /// <summary>The requester's, told by telephone or at the counter (电话代办).</summary>
    RequesterByPhone = 1,

    /// <summary>The requester's, under a delegation.</summary>
    RequesterByDelegation = 2,

    /// <summary>The requester's, by the order's token (扫码).</summary>
    RequesterByToken = 3,
}

/// <summary>Which term an event speaks of.</summary>
public enum TermKind
{
    /// <summary>Until when an organization or department must answer.</summary>
    Answer = 1,

    /// <summary>Until when the service must be completed.</summary>
    Completion = 2,

    /// <summary>Until when a supporting department must reply.</summary>
    Support = 3,
}

/// <summary>One line of an order's timeline: who, when, what, why. Append-only.</summary>
public sealed class OrderEvent
{
    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The order.</summary>
    public long OrderId { get; internal set; }

    /// <summary>Its place in the order's timeline, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>What happened.</summary>
    public required OrderEventKind Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The status it led to.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>The role of who caused it.</summary>
    public required ActorRole ActorRole { get; init; }

    /// <summary>The account of who caused it; null for the system.</summary>
    public long? ActorUserId { get; init; }

    /// <summary>The organization, community or department that acted; empty for residents and the system.</summary>
    public required string ActorName { get; init; }

    /// <summary>Whose word it was.</summary>
    public ActingFor ActingFor { get; init; }

    /// <summary>Why, in the words of who acted; erasable.</summary>
    public string? Reason { get; init; }

    /// <summary>The organization meant: addressed, routed to, provider.</summary>
    public int? OrganizationId { get; init; }

    /// <summary>The department meant: lead of a transfer.</summary>
    public int? DepartmentId { get; init; }

    /// <summary>The project an order was bundled into.</summary>
    public int? ProjectId { get; init; }

    /// <summary>From which category the order came into which; null for any other event.</summary>
    public CategoryChange? Categories { get; init; }

    /// <summary>A time the event names: agreed visit, pause until, term that was missed; UTC.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Which term was missed.</summary>
    public TermKind? Term { get; init; }

    /// <summary>Stars of a rating.</summary>
    public int? Stars { get; init; }

    /// <summary>The number of the ledger record it wrote.</summary>
    public string? RecordNumber { get; set; }
}
