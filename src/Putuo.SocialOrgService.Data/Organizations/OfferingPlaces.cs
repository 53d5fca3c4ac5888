using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>The places of offerings, counted by the orders that hold them.</summary>
internal static class OfferingPlaces
{
    /// <summary>
    /// Whether a place is left for the slot that an order takes, inside the order's transaction: the offering's row stays with it until it
    /// commits, so that nobody else counts meanwhile.
    /// </summary>
    /// <returns>Why not; null when a place is left.</returns>
    public static async Task<RefusalReason?> TakeAsync(PlatformDbContext db, ServiceOrder order, OfferingSlot slot)
    {
        var id = order.OfferingId;
        if (await db.Offerings.Where(o => o.Id == id && o.State == OfferingState.Published)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.Turn, x => x.Turn + 1), CancellationToken.None) == 0)
            return RefusalReason.SlotOver;
        var offering = await db.Offerings.AsNoTracking().Include(o => o.Times).SingleAsync(o => o.Id == id, CancellationToken.None);
        var taken = await TakenAsync(db.Orders.Where(o => o.OfferingId == id && o.HeldWeek == slot.Week), CancellationToken.None);
        return offering.Left(slot, order.SlotFrom!.Value, [.. taken.Select(t => t.Places)]) > 0 ? null : RefusalReason.SlotFull;
    }

    /// <summary>By which event the last place of a slot, or of its week, was taken: somebody else's, of whom nothing is told but when.</summary>
    public static async Task<OrderEvent?> LastTakenAsync(PlatformDbContext db, ServiceOrder order, OfferingSlot slot, CancellationToken cancel)
    {
        var (id, week, from) = (order.OfferingId, slot.Week, order.SlotFrom);
        var holding = db.Orders.Where(o => o.OfferingId == id && o.HeldWeek == week);
        var places = await db.Set<OfferingTime>().Where(t => t.OfferingId == id && t.Weekday == slot.Day.DayOfWeek && t.From == slot.From).Select(t => t.Places).FirstOrDefaultAsync(cancel);
        if (places <= await holding.CountAsync(o => o.SlotFrom == from, cancel))
            holding = holding.Where(o => o.SlotFrom == from);
        var ids = await holding.Select(o => o.Id).ToListAsync(cancel);
        return await db.OrderEvents.AsNoTracking()
            .Where(e => ids.Contains(e.OrderId) && (e.Kind == OrderEventKind.Placed || e.Kind == OrderEventKind.Resubmitted))
            .OrderByDescending(e => e.Id).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The places that orders hold, by offering and time.</summary>
    public static async Task<IReadOnlyList<(int OfferingId, TakenPlaces Places)>> TakenAsync(IQueryable<ServiceOrder> holding, CancellationToken cancel)
    {
        var rows = await holding.Where(o => o.HeldWeek != null && o.SlotFrom != null)
            .GroupBy(o => new { o.OfferingId, o.HeldWeek, o.SlotFrom })
            .Select(g => new { g.Key.OfferingId, g.Key.HeldWeek, g.Key.SlotFrom, Count = g.Count() })
            .ToListAsync(cancel);
        return [.. rows.Select(row => (row.OfferingId!.Value, new TakenPlaces(row.HeldWeek!.Value, row.SlotFrom!.Value, row.Count)))];
    }
}
