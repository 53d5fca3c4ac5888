using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>
/// Earlier orders of somebody who is on the telephone, so that nothing is ordered twice: those of the same whole number or the same place,
/// in the worker's own community. Each look is written down, one that is asked again while the
/// form is filled in once, and there are only so many.
/// </summary>
public sealed class EarlierOrders(PlatformDbContext db, FieldCipher cipher, TryLimit tries, DistrictClock clock)
{
    /// <summary>How many orders are shown, newest first.</summary>
    public const int MostShown = 10;

    /// <summary>How many looks a worker has within <see cref="TryLimit.Window"/>.</summary>
    public const int MostLooks = 60;

    /// <summary>Looks; null when the worker has looked too often.</summary>
    /// <param name="actor">A community worker; nobody else sees a row.</param>
    /// <param name="phone">The whole, normalised number.</param>
    /// <param name="gridId">The grid, where known.</param>
    /// <param name="address">The address as typed; without one only the number counts.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<EarlierOrder>?> FindAsync(Actor actor, string phone, int? gridId, string? address, CancellationToken cancel = default)
    {
        if (actor is not { Role: ActorRole.CommunityWorker, AreaId: { } own, UserId: { } user })
            return [];
        if (!tries.Take($"earlier/{user}", MostLooks))
            return null;
        var number = cipher.PhoneIndex(phone);
        var place = ContactBook.PlaceIndexOf(cipher, own, gridId, address);
        var contacts = place is null
            ? db.OrderContacts.Where(c => c.PhoneIndex == number)
            : db.OrderContacts.Where(c => c.PhoneIndex == number || c.PlaceIndex == place);
        // With "+ 0" no index of the community serves: SQLite would begin with all orders of the community in the place of the few contacts.
        var found = await (
            from c in contacts.AsNoTracking()
            join o in db.Orders on c.OrderId equals o.Id
            where o.CommunityId + 0 == own
            orderby o.Id descending
            select new EarlierOrder(o.Id, o.PlacedAt, o.CategoryCode, o.GridId, o.Status, o.RejectedBy, c.PhoneIndex == number)).Take(MostShown).ToListAsync(cancel);
        db.ChangeTracker.Clear();
        var now = clock.UtcNow;
        var (ids, since) = (found.Select(o => (long?)o.Id).ToList(), now - TryLimit.Window);
        var noted = await db.ContactLooks.Where(l => ids.Contains(l.OrderId) && l.UserId == user && l.Kind == LookKind.EarlierOrders && l.At >= since)
            .Select(l => l.OrderId).Distinct().ToListAsync(cancel);
        db.ContactLooks.AddRange((found.Count == 0 ? [null] : ids.Except(noted)).Select(order => new ContactLook
        {
            Kind = LookKind.EarlierOrders,
            OrderId = order,
            UserId = user,
            Role = actor.Role,
            ActorName = actor.Name,
            At = now,
        }));
        await db.SaveChangesAsync(cancel);
        return found;
    }
}

/// <summary>An earlier order, without anything personal.</summary>
/// <param name="Id">The order.</param>
/// <param name="PlacedAt">When it was placed, in UTC.</param>
/// <param name="CategoryCode">The category.</param>
/// <param name="GridId">The grid, where one was said.</param>
/// <param name="Status">The stage.</param>
/// <param name="RejectedBy">What rejected it.</param>
/// <param name="IsSameNumber">Whether the number is the same; otherwise the place is.</param>
public sealed record EarlierOrder(long Id, DateTime PlacedAt, string CategoryCode, int? GridId, OrderStatus Status, OrderEventKind? RejectedBy, bool IsSameNumber)
{
    /// <summary>The number people say.</summary>
    public string Number => OrderNumber.Of(PlacedAt, Id);
}
