using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;

namespace Putuo.SocialOrgService.Data.Orders.Series;

/// <inheritdoc cref="ISeriesBook"/>
public sealed class SeriesBook(PlatformDbContext db, IOrderRepository orders) : ISeriesBook
{
    /// <inheritdoc/>
    public async Task<SeriesState?> FindAsync(long seriesId, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        var visits = db.Orders.AsNoTracking().Where(o => o.SeriesId == seriesId).OrderByDescending(o => o.SeriesDay);
        if (await db.OrderSeries.FirstOrDefaultAsync(s => s.Id == seriesId, cancel) is not { } series || await visits.FirstOrDefaultAsync(cancel) is not { } last)
            return null;
        return new SeriesState(
            series,
            last,
            await visits.Where(o => o.ProviderOrganizationId != null).Select(o => o.ProviderOrganizationId).FirstOrDefaultAsync(cancel),
            await visits.AnyAsync(o => o.Status == OrderStatus.Pending, cancel),
            await db.OrderContacts.AnyAsync(c => c.OrderId == last.Id && c.ErasedAt == null, cancel));
    }

    /// <inheritdoc/>
    public async Task<ServiceOrder?> FindVisitAsync(OrderNumber number, CancellationToken cancel = default) =>
        await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == number.Id, cancel) is { } order && number.Names(order.PlacedAt, order.Id) ? order : null;

    /// <inheritdoc/>
    public async Task<bool> PlaceAsync(OrderSeries series, ServiceOrder visit, long fromOrderId, CancellationToken cancel = default)
    {
        if (await db.OrderContacts.AsNoTracking().FirstOrDefaultAsync(c => c.OrderId == fromOrderId && c.ErasedAt == null, cancel) is not { } kept)
            return false;
        db.Orders.Add(visit);
        db.OrderContacts.Add(new OrderContact
        {
            Order = visit,
            NameCipher = kept.NameCipher,
            PhoneCipher = kept.PhoneCipher,
            AddressCipher = kept.AddressCipher,
            PhoneIndex = kept.PhoneIndex,
            PlaceIndex = kept.PlaceIndex,
            LastDigits = kept.LastDigits,
            MaskedName = kept.MaskedName,
            MaskedPhone = kept.MaskedPhone,
        });
        return await TryAsync(series, async () => (await orders.CommitAsync(visit, null, null, cancel)).IsDone);
    }

    /// <inheritdoc/>
    public Task<bool> SaveAsync(OrderSeries series, CancellationToken cancel = default) => TryAsync(series, async () =>
    {
        await db.SaveChangesAsync(cancel);
        return true;
    });

    private async Task<bool> TryAsync(OrderSeries series, Func<Task<bool>> store)
    {
        db.Entry(series).Property(s => s.Version).CurrentValue++;
        try
        {
            return await store();
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || db.IsUniqueViolation(failure))
        {
            return false;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
