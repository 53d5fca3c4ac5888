using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Notices;

/// <summary>That an event has to be told, written in the event's transaction; delivered at least once, shown once.</summary>
public sealed class OutboxMessage
{
    /// <summary>The row's id.</summary>
    public long Id { get; set; }

    /// <summary>The event to tell of.</summary>
    public long EventId { get; set; }

    /// <summary>The event, for the insert that makes both.</summary>
    public OrderEvent Event { get; set; } = null!;

    /// <summary>When it was written, in UTC of the machine.</summary>
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was delivered; null before.</summary>
    public DateTime? DeliveredAt { get; set; }

    /// <summary>How often delivery failed.</summary>
    public int Tries { get; set; }

    /// <summary>Not before this instant.</summary>
    public DateTime NextTryAt { get; set; }

    /// <summary>Set aside after eight tries.</summary>
    public bool IsParked { get; set; }
}
