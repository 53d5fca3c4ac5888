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

    private const int Round = 200;

    private const string PhonePurpose = "Hotline.Phone";

    /// <summary>Takes a call; the one before ends.</summary>
    /// <param name="actor">A hotline agent; nobody else takes calls.</param>
    /// <param name="phone">The caller's whole, normalised number.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>False after too many calls.</returns>
    public async Task<bool> BeginAsync(Actor actor, string phone, CancellationToken cancel = default)
    {
        var user = UserOf(actor);
        if (!tries.Take($"hotline/{user}", MostCalls))
            return false;
        await BeginAsync(actor, user, phone, await EarlierAsync(phone, 0, cancel), null, cancel);
        return true;
    }

    /// <summary>
    /// Lets the present call see an order that was placed in it; where none was taken yet, or none any more, a call begins with the number. After
    /// too many calls that one shows the new order alone. Once is enough: an order that it shows already stays as it is.
    /// </summary>
    public async Task KeepAsync(Actor actor, string phone, long orderId, CancellationToken cancel = default)
    {
        var user = UserOf(actor);
        db.ChangeTracker.Clear();
        if (await Open(user).Include(c => c.Orders.Where(o => o.OrderId == orderId)).FirstOrDefaultAsync(cancel) is not { } call)
        {
            await BeginAsync(actor, user, phone, tries.Take($"hotline/{user}", MostCalls) ? await EarlierAsync(phone, orderId, cancel) : [], orderId, cancel);
            return;
        }
        if (call.Orders.Count > 0)
            return;
        call.Orders.Add(new HotlineCallOrder { OrderId = orderId, IsNew = true });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
        }
    }

    private static long UserOf(Actor actor) => actor is { Role: ActorRole.HotlineAgent, UserId: { } user }
        ? user
        : throw new InvalidOperationException($"A {actor.Role} takes no calls.");

    private Task<List<long>> EarlierAsync(string phone, long except, CancellationToken cancel)
    {
        var index = cipher.PhoneIndex(phone);
        return db.OrderContacts.AsNoTracking().Where(c => c.PhoneIndex == index && c.OrderId != except)
            .OrderByDescending(c => c.OrderId).Take(MostOrders).Select(c => c.OrderId).ToListAsync(cancel);
    }

    /// <summary>The call before ends and this one begins, in one transaction. An agent is in one call at a time: of two begun at once the second one ends the first.</summary>
    private async Task BeginAsync(Actor actor, long user, string phone, List<long> ids, long? placed, CancellationToken cancel)
    {
        using var turn = await db.EnterWriteAsync(cancel);
        while (true)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            try
            {
                await StoreAsync(actor, user, phone, ids, placed);
                await transaction.CommitAsync(CancellationToken.None);
                return;
            }
            catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
            {
                await transaction.RollbackAsync(CancellationToken.None);
            }
        }
    }

    private async Task StoreAsync(Actor actor, long user, string phone, List<long> ids, long? placed)
    {
        var now = clock.UtcNow;
        db.ChangeTracker.Clear();
        await CloseAsync(user, now);
        var call = new HotlineCall { UserId = user, PhoneCipher = cipher.Seal(phone, PhonePurpose), MaskedPhone = Contact.MaskPhone(phone), StartedAt = now };
        call.Orders.AddRange(ids.Select(id => new HotlineCallOrder { OrderId = id }));
        if (placed is { } order)
            call.Orders.Add(new HotlineCallOrder { OrderId = order, IsNew = true });
        db.HotlineCalls.Add(call);
        db.ContactLooks.AddRange(ids.Cast<long?>().DefaultIfEmpty(null).Select(seen => new ContactLook
        {
            Kind = LookKind.EarlierOrders,
            OrderId = seen,
            UserId = user,
            Role = actor.Role,
            ActorName = actor.Name,
            At = now,
        }));
        await db.SaveChangesAsync(CancellationToken.None);
    }

    /// <summary>Ends the present call: the number and the sight of its orders are gone.</summary>
    public async Task EndAsync(Actor actor, CancellationToken cancel = default)
    {
        if (actor.UserId is not { } user)
            return;
        using var turn = await db.EnterWriteAsync(cancel);
        await CloseAsync(user, clock.UtcNow);
    }

    /// <summary>Ends the calls that nobody ended: after <see cref="Longest"/> the number is gone, as if the agent had ended it then.</summary>
    /// <returns>How many ended.</returns>
    public async Task<int> CloseOverAsync(CancellationToken cancel = default)
    {
        var over = clock.UtcNow - Longest;
        db.ChangeTracker.Clear();
        var calls = await db.HotlineCalls.Where(c => c.EndedAt == null && c.StartedAt <= over).OrderBy(c => c.StartedAt).Take(Round).ToListAsync(cancel);
        foreach (var call in calls)
            (call.EndedAt, call.PhoneCipher, call.MaskedPhone) = (call.StartedAt + Longest, null, "");
        await db.SaveChangesAsync(cancel);
        return calls.Count;
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

    private Task<int> CloseAsync(long user, DateTime now) => db.HotlineCalls.Where(c => c.UserId == user && c.EndedAt == null).ExecuteUpdateAsync(
        c => c.SetProperty(x => x.EndedAt, now).SetProperty(x => x.PhoneCipher, (byte[]?)null).SetProperty(x => x.MaskedPhone, ""), CancellationToken.None);
}

/// <summary>The call that an agent is in.</summary>
/// <param name="Phone">The caller's number, to fill in the form of an order with.</param>
/// <param name="MaskedPhone">138****0000.</param>
/// <param name="StartedAt">Since when it lasts, in UTC.</param>
/// <param name="Cards">The orders of the number and of this call, newest first.</param>
public sealed record HotlineSheet(string Phone, string MaskedPhone, DateTime StartedAt, IReadOnlyList<DeskCard> Cards);
