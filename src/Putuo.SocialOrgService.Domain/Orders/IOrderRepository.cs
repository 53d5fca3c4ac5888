namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>Keeps orders. Every write of an order ends in <see cref="CommitAsync"/>, the one owner of the transaction.</summary>
public interface IOrderRepository
{
    /// <summary>
    /// The order with the ratings of its completions, and with its timeline where that decides what it counts for
    /// (<see cref="ServiceOrder.CountsByItsPast"/>), ready to decide; null if there is none.
    /// </summary>
    Task<ServiceOrder?> FindAsync(long orderId, CancellationToken cancel = default);

    /// <summary>
    /// Takes a new order in; it is stored by the commit that follows. The request to be called that it answers is closed in the same transaction;
    /// the commit refuses with <see cref="RefusalReason.CallbackOver"/> where it does not wait in the order's community any more.
    /// </summary>
    void Add(ServiceOrder order, Contact contact, long? callbackId);

    /// <summary>The first result of a form already sent; null if it was not.</summary>
    /// <param name="key">The form's key; null asks nothing.</param>
    /// <param name="userId">Who sent it; a key counts for its sender only.</param>
    /// <param name="cancel">Cancels.</param>
    Task<OrderResult?> FirstResultAsync(string? key, long? userId, CancellationToken cancel = default);

    /// <summary>
    /// Stores everything new about the order in one transaction: idempotency row, the order on the version it was loaded,
    /// events, ledger record, ratings, figures, outbox. A lost race rolls back, rereads and says who was first; a repeated
    /// key rolls back and gives the first result.
    /// </summary>
    /// <param name="order">The order with its new events.</param>
    /// <param name="key">The form's key, or null.</param>
    /// <param name="userId">Who sent the form.</param>
    /// <param name="cancel">Cancels before the transaction began.</param>
    Task<OrderResult> CommitAsync(ServiceOrder order, string? key, long? userId, CancellationToken cancel = default);

    /// <summary>The latest event of the order, of one kind or of any; null if none.</summary>
    Task<OrderEvent?> LastEventAsync(long orderId, OrderEventKind? kind, CancellationToken cancel = default);
}
