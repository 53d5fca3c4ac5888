using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Notices;

/// <summary>
/// A notice to a requester without an account: the community calls and tells it (电话告知). One for each event; those of one order are
/// told in one call.
/// </summary>
public sealed class CallTask
{
    /// <summary>The row's id.</summary>
    public long Id { get; set; }

    /// <summary>The event to tell of; one task per event.</summary>
    public long EventId { get; set; }

    /// <summary>The order.</summary>
    public long OrderId { get; set; }

    /// <summary>The community that calls.</summary>
    public int CommunityId { get; set; }

    /// <summary>What happened.</summary>
    public OrderEventKind Kind { get; set; }

    /// <summary>When it happened, in UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>How often nobody answered.</summary>
    public int Tries { get; set; }

    /// <summary>When nobody answered last, in UTC.</summary>
    public DateTime? TriedAt { get; set; }

    /// <summary>When it was told, in UTC; null before.</summary>
    public DateTime? DoneAt { get; set; }

    /// <summary>The account that told it.</summary>
    public long? DoneByUserId { get; set; }
}
