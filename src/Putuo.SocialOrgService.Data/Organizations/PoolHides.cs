using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>What an organization took off its own sight of the pool; the orders know nothing of it.</summary>
public sealed class PoolHides(PlatformDbContext db)
{
    /// <summary>Hides an order of the pool for the actor's organization; hiding it twice is the same as once.</summary>
    /// <returns>False when there is no such order in its pool.</returns>
    public async Task<bool> HideAsync(Actor actor, OrderNumber number, CancellationToken cancel = default)
    {
        if (actor.OrganizationId is not { } own
            || await PoolQuery.FittingFor(db, own).FirstOrDefaultAsync(o => o.Id == number.Id, cancel) is not { } order
            || !number.Names(order.PlacedAt, order.Id))
            return false;
        db.ChangeTracker.Clear();
        db.PoolHides.Add(new PoolHide { OrganizationId = own, OrderId = order.Id });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
        }
        return true;
    }

    /// <summary>Shows a hidden order again; harmless if it is not hidden.</summary>
    public async Task ShowAsync(Actor actor, long orderId, CancellationToken cancel = default)
    {
        using var turn = await db.EnterWriteAsync(cancel);
        await db.PoolHides.Where(h => h.OrganizationId == actor.OrganizationId && h.OrderId == orderId).ExecuteDeleteAsync(cancel);
    }
}
