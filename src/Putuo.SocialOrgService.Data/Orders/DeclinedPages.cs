using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>What an organization has declined and that went on to others: it keeps the reason it gave, not what became of the order.</summary>
public sealed class DeclinedPages(PlatformDbContext db)
{
    /// <summary>The latest ones of the actor's organization.</summary>
    public async Task<IReadOnlyList<DeclinedCard>> LatestAsync(Actor actor, int take, CancellationToken cancel = default) =>
        actor.OrganizationId is not { } own ? [] : await (
            from e in db.OrderEvents.AsNoTracking().Where(e => e.Kind == OrderEventKind.Declined && e.OrganizationId == own)
            join o in db.Orders on e.OrderId equals o.Id
            where !(o.AddressedOrganizationId == own && o.Status == OrderStatus.Rejected)
            orderby e.Id descending
            select new DeclinedCard(OrderNumber.Of(o.PlacedAt, o.Id), o.CategoryCode, e.At, e.Reason)).Take(take).ToListAsync(cancel);
}

/// <summary>An order that an organization declined.</summary>
/// <param name="Number">The number people say.</param>
/// <param name="CategoryCode">The category.</param>
/// <param name="At">When it was declined, in UTC.</param>
/// <param name="Reason">Why, in its own words; what may be a telephone number is blanked.</param>
public sealed record DeclinedCard(string Number, string CategoryCode, DateTime At, string? Reason)
{
    /// <summary>Why, in its own words; what may be a telephone number is blanked.</summary>
    public string? Reason { get; } = Reason is null ? null : Digits.BlankLong(Reason);
}
