namespace Putuo.SocialOrgService.Domain.Orders.Series;

/// <summary>Keeps series of orders.</summary>
public interface ISeriesBook
{
    /// <summary>A series with what its next visit is made from; null if there is none.</summary>
    Task<SeriesState?> FindAsync(long seriesId, CancellationToken cancel = default);

    /// <summary>The order that people say this number of; null if there is none.</summary>
    Task<ServiceOrder?> FindVisitAsync(OrderNumber number, CancellationToken cancel = default);

    /// <summary>Stores a visit with its contact, copied from the visit before as it is kept, and that its series has moved on, in one transaction.</summary>
    /// <returns>Whether it was stored; false where somebody else changed the series or ordered the visit meanwhile.</returns>
    Task<bool> PlaceAsync(OrderSeries series, ServiceOrder visit, long fromOrderId, CancellationToken cancel = default);

    /// <summary>Stores a changed series.</summary>
    /// <returns>Whether it was stored; false where somebody else changed it meanwhile.</returns>
    Task<bool> SaveAsync(OrderSeries series, CancellationToken cancel = default);
}

/// <summary>A series and its visits so far.</summary>
/// <param name="Series">The series.</param>
/// <param name="Last">The visit ordered last.</param>
/// <param name="ServedBy">The organization that serves or served the latest of its visits which any does; null without one.</param>
/// <param name="IsWaiting">Whether any visit still waits for whoever serves it.</param>
/// <param name="HasContact">Whether the last visit's contact is still there.</param>
public sealed record SeriesState(OrderSeries Series, ServiceOrder Last, int? ServedBy, bool IsWaiting, bool HasContact);
