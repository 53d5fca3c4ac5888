namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>What became of something asked of the <see cref="OrderDesk"/>.</summary>
/// <param name="Refusal">Why it was not done; null when it was.</param>
/// <param name="OrderId">The order; 0 when none was found or made.</param>
/// <param name="PlacedAt">When that order was placed, which its number is made from.</param>
/// <param name="Event">What happened, or what had happened the first time when <paramref name="Repeated"/>.</param>
/// <param name="First">Who was first, when it was lost to somebody else; what changed the order, when it has moved on.</param>
/// <param name="Repeated">Whether the same form had been sent before: this is its first result.</param>
public sealed record OrderResult(
    RefusalReason? Refusal,
    long OrderId = 0,
    DateTime PlacedAt = default,
    OrderEvent? Event = null,
    OrderEvent? First = null,
    bool Repeated = false)
{
    /// <summary>Whether it was done, now or the first time.</summary>
    public bool IsDone => Refusal is null;

    /// <summary>The order's number, as people say it.</summary>
    public string Number => OrderNumber.Of(PlacedAt, OrderId);

    /// <summary>It was not done.</summary>
    public static OrderResult Refused(RefusalReason reason) => new(reason);

    /// <summary>It was not done to this order.</summary>
    public static OrderResult Refused(RefusalReason reason, ServiceOrder order, OrderEvent? first = null) =>
        new(reason, order.Id, order.PlacedAt, First: first);
}
