using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>Remembers that a form was carried out and by which event, so that sending it again shows the first result.</summary>
public sealed class IdempotencyKey
{
    /// <summary>Sender and form key, hashed.</summary>
    public required byte[] Key { get; init; }

    /// <summary>The event that was its result.</summary>
    public long EventId { get; set; }

    /// <summary>The event, for the insert that makes both.</summary>
    public OrderEvent Event { get; set; } = null!;

    /// <summary>When, in UTC; rows are swept after a week.</summary>
    public required DateTime At { get; init; }
}
