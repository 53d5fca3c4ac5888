using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Notices;

/// <summary>Writes down what became of a call to a requester without an account (电话告知): one call tells everything that is new of one order.</summary>
public sealed class CallBook(PlatformDbContext db, DistrictClock clock)
{
    /// <summary>Everything of an order that the page showed was told; what has happened since stays to be told.</summary>
    /// <param name="actor">A worker of the order's community.</param>
    /// <param name="number">The order.</param>
    /// <param name="upTo">The newest task that the page showed.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Whether there is such an order in this community.</returns>
    public async Task<bool> ToldAsync(Actor actor, OrderNumber number, long upTo, CancellationToken cancel = default)
    {
        if (!await IsThereAsync(actor, number, cancel))
            return false;
        var now = clock.UtcNow;
        using var turn = await db.EnterWriteAsync(cancel);
        await Open(actor, number, upTo).ExecuteUpdateAsync(t => t.SetProperty(x => x.DoneAt, now).SetProperty(x => x.DoneByUserId, actor.UserId), cancel);
        return true;
    }

    /// <summary>Nobody answered: counted, and still to be told.</summary>
    /// <param name="actor">A worker of the order's community.</param>
    /// <param name="number">The order.</param>
    /// <param name="upTo">The newest task that the page showed.</param>
    /// <param name="seen">The tries that the page showed: a form sent twice counts once.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Whether there is such an order in this community.</returns>
    public async Task<bool> TriedAsync(Actor actor, OrderNumber number, long upTo, int seen, CancellationToken cancel = default)
    {
        if (!await IsThereAsync(actor, number, cancel))
            return false;
        var now = clock.UtcNow;
        using var turn = await db.EnterWriteAsync(cancel);
        await Open(actor, number, upTo).Where(t => t.Tries <= seen)
            .ExecuteUpdateAsync(t => t.SetProperty(x => x.Tries, seen + 1).SetProperty(x => x.TriedAt, now), cancel);
        return true;
    }

    private IQueryable<CallTask> Open(Actor actor, OrderNumber number, long upTo)
    {
        var order = number.Id;
        return CallPages.OpenOf(db, actor).Where(t => t.OrderId == order && t.Id <= upTo);
    }

    private async Task<bool> IsThereAsync(Actor actor, OrderNumber number, CancellationToken cancel)
    {
        var id = number.Id;
        var placed = actor is { Role: ActorRole.CommunityWorker, AreaId: { } own }
            ? await db.Orders.Where(o => o.Id == id && o.CommunityId == own).Select(o => (DateTime?)o.PlacedAt).FirstOrDefaultAsync(cancel)
            : null;
        return placed is { } at && number.Names(at, id);
    }
}
