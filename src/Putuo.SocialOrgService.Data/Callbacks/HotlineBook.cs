using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Callbacks;

/// <summary>
/// 热线: an agent takes a call and sees, as long as it lasts, the orders of the caller's number and those placed meanwhile; each of them is
/// written down as a look. Before and after the call an agent sees no order.
/// </summary>
public sealed class HotlineBook(PlatformDbContext db, FieldCipher cipher, TryLimit tries, DistrictClock clock)
{
    /// <summary>How many orders of a number a call shows, newest first.</summary>
    public const int MostOrders = 20;

    /// <summary>How many calls an agent takes within <see cref="TryLimit.Window"/>.</summary>
    public const int MostCalls = 30;

    /// <summary>After how long a call that nobody ended is over.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(60);

    private const string PhonePurpose = "Hotline.Phone";

    /// <summary>Takes a call; the one before ends.</summary>
    /// <param name="actor">A hotline agent; nobody else takes calls.</param>
    /// <param name="phone">The caller's whole, normalised number.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>False after too many calls.</returns>
    public async Task<bool> BeginAsync(Actor actor, string phone, CancellationToken cancel = default)
    {
        if (actor is not { Role: ActorRole.HotlineAgent, UserId: { } user })
            throw new InvalidOperationException($"A {actor.Role} takes no calls.");
        if (!tries.Take($"hotline/{user}", MostCalls))
            return false;
        var (index, now) = (cipher.PhoneIndex(phone), clock.UtcNow);
        var ids = await db.OrderContacts.AsNoTracking().Where(c => c.PhoneIndex == index).OrderByDescending(c => c.OrderId).Take(MostOrders).Select(c => c.OrderId).ToListAsync(cancel);
        db.ChangeTracker.Clear();
        await CloseAsync(user, now, cancel);
        var call = new HotlineCall { UserId = user, PhoneCipher = cipher.Seal(phone, PhonePurpose), MaskedPhone = Contact.MaskPhone(phone), StartedAt = now };
        call.Orders.AddRange(ids.Select(id => new HotlineCallOrder { OrderId = id }));
        db.HotlineCalls.Add(call);
        db.ContactLooks.AddRange(ids.Cast<long?>().DefaultIfEmpty(null).Select(order => new ContactLook
        {
            Kind = LookKind.EarlierOrders,
            OrderId = order,
            UserId = user,
            Role = actor.Role,
            ActorName = actor.Name,
            At = now,
        }));
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Lets the present call see an order that was placed in it.</summary>
    public async Task TakeInAsync(Actor actor, long orderId, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        if (await Open(actor.UserId).Include(c => c.Orders.Where(o => o.OrderId == orderId)).FirstOrDefaultAsync(cancel) is not { Orders.Count: 0 } call)
            return;
        call.Orders.Add(new HotlineCallOrder { OrderId = orderId, IsNew = true });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Ends the present call: the number and the sight of its orders are gone.</summary>
    public async Task EndAsync(Actor actor, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        if (actor.UserId is not { } user)
            return;
        await CloseAsync(user, clock.UtcNow, cancel);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The present call with its orders; null when there is none. Two statements.</summary>
    public async Task<HotlineSheet?> FindAsync(Actor actor, CancellationToken cancel = default)
    {
        if (await Open(actor.UserId).AsNoTracking().Select(c => new { c.Id, c.PhoneCipher, c.MaskedPhone, c.StartedAt }).FirstOrDefaultAsync(cancel) is not { PhoneCipher: { } phone } call)
            return null;
        var cards = await DeskCards.Of(db, db.HotlineCallOrders.Where(o => o.CallId == call.Id).Join(db.Orders, o => o.OrderId, o => o.Id, (_, o) => o).OrderByDescending(o => o.Id)).ToListAsync(cancel);
        return new HotlineSheet(cipher.Open(phone, PhonePurpose), call.MaskedPhone, call.StartedAt, [.. cards.Select(card => card with { MaskedName = "" })]);
    }

    /// <summary>The orders that the present call gives sight of.</summary>
    public Task<List<long>> OrdersAsync(long userId, CancellationToken cancel = default) =>
        Open(userId).Join(db.HotlineCallOrders, c => c.Id, o => o.CallId, (_, o) => o.OrderId).ToListAsync(cancel);

    private IQueryable<HotlineCall> Open(long? userId)
    {
        var since = clock.UtcNow - Longest;
        return db.HotlineCalls.Where(c => c.UserId == userId && c.EndedAt == null && c.StartedAt > since);
    }

    private async Task CloseAsync(long user, DateTime now, CancellationToken cancel)
    {
        foreach (var call in await db.HotlineCalls.Where(c => c.UserId == user && c.EndedAt == null).ToListAsync(cancel))
            (call.EndedAt, call.PhoneCipher, call.MaskedPhone) = (now, null, "");
    }
}

/// <summary>The call that an agent is in.</summary>
/// <param name="Phone">The caller's number, to fill in the form of an order with.</param>
/// <param name="MaskedPhone">138****0000.</param>
/// <param name="StartedAt">Since when it lasts, in UTC.</param>
/// <param name="Cards">The orders of the number and of this call, newest first.</param>
public sealed record HotlineSheet(string Phone, string MaskedPhone, DateTime StartedAt, IReadOnlyList<DeskCard> Cards);
