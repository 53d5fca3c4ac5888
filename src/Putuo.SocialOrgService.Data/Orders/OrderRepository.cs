using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Orders;

/// <inheritdoc cref="IOrderRepository"/>
public sealed class OrderRepository(PlatformDbContext db, OrderQueries queries, FieldCipher cipher, OutboxBell bell, TimeProvider machine) : IOrderRepository
{
    /// <summary>Of those who write into one chain at once one gets its place in every round, so this many may at least.</summary>
    private const int MostTries = 64;

    private const int LongestPause = 50;

    private long? answeredCallback;

    /// <inheritdoc/>
    public async Task<ServiceOrder?> FindAsync(long orderId, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        var order = await queries.Tracked(db, orderId, cancel);
        if (order?.LeadDepartmentId is not null)
            await db.Entry(order).Collection(o => o.Supports).Query().Where(s => s.EndedAt == null).LoadAsync(cancel);
        if (order?.CountsByItsPast == true)
            order.Recall(await db.OrderEvents.AsNoTracking().Where(e => e.OrderId == orderId).OrderBy(e => e.Sequence).ToListAsync(cancel));
        return order;
    }

    /// <inheritdoc/>
    public void Add(ServiceOrder order, Contact contact, long? callbackId)
    {
        answeredCallback = callbackId;
        db.Orders.Add(order);
        db.OrderContacts.Add(ContactBook.Seal(cipher, order, contact));
        if (order.AsksToPublishNeed)
            db.PublicNeeds.Add(new PublicNeed { Order = order, CommunityId = order.CommunityId });
    }

    /// <inheritdoc/>
    public Task<OrderResult?> FirstResultAsync(string? key, long? userId, CancellationToken cancel = default) =>
        key is null ? Task.FromResult<OrderResult?>(null) : queries.FirstResult(db, HashOf(key, userId), cancel);

    /// <inheritdoc/>
    public Task<OrderEvent?> LastEventAsync(long orderId, OrderEventKind? kind, CancellationToken cancel = default) =>
        db.OrderEvents.AsNoTracking().Where(e => e.OrderId == orderId && (kind == null || e.Kind == kind)).OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancel);

    /// <inheritdoc/>
    public async Task<OrderResult> CommitAsync(ServiceOrder order, string? key, long? userId, CancellationToken cancel = default)
    {
        var loadedEvents = order.EventCount - order.NewEvents.Count;
        var isNew = loadedEvents == 0;
        Gather(order, key, userId);
        for (var tries = 1; ; tries++)
        {
            try
            {
                if (await StoreAsync(order, isNew ? answeredCallback : null, userId, cancel) is { } refusal)
                {
                    db.ChangeTracker.Clear();
                    return await FirstResultAsync(key, userId, cancel) ?? await RefusedAsync(order, isNew, refusal, cancel);
                }
                bell.Ring();
                return new OrderResult(null, order.Id, order.PlacedAt, order.NewEvents[^1]);
            }
            catch (DbUpdateConcurrencyException) when (!isNew)
            {
                return await LostAsync(order.Id, order.PlacedAt, loadedEvents, key, userId, cancel);
            }
            catch (DbUpdateException failure) when (db.IsReferenceViolation(failure))
            {
                // This instance's picture still offered what an administrator removed on another one.
                db.ChangeTracker.Clear();
                if (await db.Set<Category>().AllAsync(c => c.Code != order.CategoryCode, cancel))
                    return await RefusedAsync(order, isNew, RefusalReason.CategoryUnknown, cancel);
                if (await db.Set<Area>().CountAsync(a => a.Id == order.CommunityId || a.Id == order.GridId, cancel) < (order.GridId is null ? 1 : 2))
                    return await RefusedAsync(order, isNew, RefusalReason.CommunityUnknown, cancel);
                throw;
            }
            catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
            {
                if (await FirstResultAsync(key, userId, cancel) is { } first)
                {
                    db.ChangeTracker.Clear();
                    return first;
                }
                if (!isNew && await db.OrderEvents.AnyAsync(e => e.OrderId == order.Id && e.Sequence > loadedEvents, cancel))
                    return await LostAsync(order.Id, order.PlacedAt, loadedEvents, key, userId, cancel);
                // Somebody else took the record's place in its chain; the next try takes the one behind it.
                if (order.NewRecords.Count == 0 || tries == MostTries)
                    throw;
                await Task.Delay(Random.Shared.Next(LongestPause), CancellationToken.None);
            }
        }
    }

    /// <summary>Everything that goes with the order into its transaction.</summary>
    private void Gather(ServiceOrder order, string? key, long? userId)
    {
        var now = machine.GetUtcNow().UtcDateTime;
        db.Entry(order).Property(o => o.Version).CurrentValue++;
        db.FigureEntries.AddRange(order.NewFigures);
        db.Outbox.AddRange(order.NewEvents.Select(e => new OutboxMessage { Event = e, CreatedAt = now, NextTryAt = now }));
        if (key is not null)
            db.IdempotencyKeys.Add(new IdempotencyKey { Key = HashOf(key, userId), Event = order.NewEvents[^1], At = now });
    }

    /// <summary>
    /// Writes everything, or nothing where no place is left for the order, the request to be called that it answers does not wait any more, or a
    /// talent whom a record names is gone.
    /// </summary>
    /// <returns>Why nothing was written; null when everything was.</returns>
    private async Task<RefusalReason?> StoreAsync(ServiceOrder order, long? answered, long? userId, CancellationToken cancel)
    {
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        if (order.NewSlot is { } slot && await OfferingPlaces.TakeAsync(db, order, slot) is { } refusal)
            return refusal;
        foreach (var record in order.NewRecords)
        {
            var last = await db.ServiceRecords.AsNoTracking()
                .Where(r => r.Chain == record.Chain)
                .OrderByDescending(r => r.Sequence)
                .Select(r => new { r.Sequence, r.Hash })
                .FirstOrDefaultAsync(CancellationToken.None);
            if (!await ServedTalents.AttestAsync(db, cipher, record))
                return RefusalReason.TalentUnknown;
            record.Seal(last?.Sequence ?? 0, last?.Hash ?? ServiceRecord.Genesis);
            order.RecordSealed(record);
            if (record.Supersedes is { } former)
            {
                await db.ServiceRecords.Where(r => r.Number == former)
                    .ExecuteUpdateAsync(r => r.SetProperty(x => x.IsLatest, false), CancellationToken.None);
            }
        }
        if (order.SeriesAcceptance is not null
            && await db.OrderSeries.Where(s => s.Id == order.SeriesId && !s.IsAccepted).ExecuteUpdateAsync(s => s.SetProperty(x => x.IsAccepted, true), CancellationToken.None) == 1)
            db.FigureEntries.Add(order.AcceptSeries());
        if (order.AsksToPublishNeed && order.NewEvents.Any(e => e is { Kind: OrderEventKind.Resubmitted, ActorRole: not ActorRole.System }))
            await PublicNeedBook.AskAgainAsync(db, order.Id);
        foreach (var organization in order.NewlyGivenBackBy)
            await HideFromAsync(organization, order.Id);
        await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, CancellationToken.None);
        if (answered is { } callback && !await CallbackBook.AnswerAsync(db, callback, order, db.Entry(order).Property(o => o.Id).CurrentValue, userId))
            return RefusalReason.CallbackOver;
        await transaction.CommitAsync(CancellationToken.None);
        db.ChangeTracker.AcceptAllChanges();
        return null;
    }

    /// <summary>What whoever came too late for the last place is told: when it went.</summary>
    private async Task<OrderResult> RefusedAsync(ServiceOrder order, bool isNew, RefusalReason refusal, CancellationToken cancel)
    {
        var last = refusal == RefusalReason.SlotFull ? await OfferingPlaces.LastTakenAsync(db, order, order.NewSlot!, cancel) : null;
        return isNew ? new OrderResult(refusal, First: last) : OrderResult.Refused(refusal, order, last);
    }

    /// <summary>It finds the order again among what it has hidden.</summary>
    private async Task HideFromAsync(int organizationId, long orderId)
    {
        if (db.PoolHides.Local.All(h => h.OrganizationId != organizationId || h.OrderId != orderId)
            && !await db.PoolHides.AnyAsync(h => h.OrganizationId == organizationId && h.OrderId == orderId, CancellationToken.None))
            db.PoolHides.Add(new PoolHide { OrganizationId = organizationId, OrderId = orderId });
    }

    private async Task<OrderResult> LostAsync(
        long orderId, DateTime placedAt, int loadedEvents, string? key, long? userId, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        if (await FirstResultAsync(key, userId, cancel) is { } repeated)
            return repeated;
        var first = await db.OrderEvents.AsNoTracking()
            .Where(e => e.OrderId == orderId && e.Sequence == loadedEvents + 1)
            .FirstOrDefaultAsync(cancel);
        return new OrderResult(RefusalReason.Lost, orderId, placedAt, First: first);
    }

    private static byte[] HashOf(string key, long? userId) => SHA256.HashData(Encoding.UTF8.GetBytes($"{userId}:{key}"));
}
