using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Areas;

/// <summary>
/// Where an area officer begins: what waits in each community of the own subtree, without any contact. Every count stops at
/// <see cref="WorkbenchPages.MostCounted"/>, so that the work grows with the number of communities and not with the number of orders.
/// </summary>
public sealed class AreaDeskPages(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>The most cards of a group.</summary>
    public const int CardsInGroup = 12;

    /// <summary>The desk of a street, the district or the city; null for whoever is no officer. Two statements.</summary>
    public async Task<AreaDesk?> FindAsync(Actor actor, CancellationToken cancel = default)
    {
        if (actor is not { Role: ActorRole.AreaOfficer, AreaId: { } own } || !district.TryArea(own, out var area))
            return null;
        var now = clock.UtcNow;
        var ids = CommunitiesOf(own);
        var works = await db.Set<Area>().AsNoTracking().Where(a => ids.Contains(a.Id)).OrderBy(a => a.Id).Select(a => new AreaWork(
            a.Id,
            db.Orders.Where(o => o.CommunityId == a.Id && o.Status == OrderStatus.Pending && o.Waiting == Waiting.Triage).OrderBy(o => o.AnswerDue).Take(WorkbenchPages.MostCounted).Count(),
            db.Orders.Where(o => o.CommunityId == a.Id && o.Status == OrderStatus.Pending && o.Waiting != Waiting.Triage).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count(),
            db.Orders.Where(o => o.CommunityId == a.Id && o.Status == OrderStatus.Pending && o.AnswerDue < now && o.PausedAt == null).OrderBy(o => o.AnswerDue).Take(WorkbenchPages.MostCounted).Count()
                + db.Orders.Where(o => o.CommunityId == a.Id && o.Status == OrderStatus.Accepted && o.CompleteDue < now && o.PausedAt == null).OrderBy(o => o.CompleteDue).Take(WorkbenchPages.MostCounted).Count(),
            db.Orders.Where(o => o.CommunityId == a.Id && o.Status == OrderStatus.Accepted).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count(),
            db.Orders.Where(o => o.CommunityId == a.Id && o.ConfirmDue != null).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count())).ToListAsync(cancel);
        var here = actor.IsAboveStreets ? db.Orders.Where(o => o.DistrictId == district.Root.Id) : db.Orders.Where(o => o.StreetId == own);
        var late = here.Where(o => o.Status == OrderStatus.Pending && o.AnswerDue < now && o.PausedAt == null).OrderBy(o => o.AnswerDue).Take(CardsInGroup)
            .Concat(here.Where(o => o.Status == OrderStatus.Accepted && o.CompleteDue < now && o.PausedAt == null).OrderBy(o => o.CompleteDue).Take(CardsInGroup));
        var cards = await DeskCards.Of(db, actor.MayTriage
            ? here.Where(o => o.Status == OrderStatus.Pending && o.Waiting == Waiting.Triage).OrderBy(o => o.AnswerDue).Take(CardsInGroup).Concat(late)
            : late).ToListAsync(cancel);
        var shown = cards.DistinctBy(c => c.Id).Select(c => c with { MaskedName = "" }).OrderBy(c => c.Due).ToList();
        var triage = shown.Where(c => actor.MayTriage && c is { Status: OrderStatus.Pending, Waiting: Waiting.Triage }).Take(CardsInGroup).ToList();
        return new AreaDesk(area, Rows(actor, works), triage, [.. shown.Except(triage).Take(CardsInGroup)]);
    }

    /// <summary>A row for each community of a street that is switched on or has anything open; above the streets one for each street, the sum of its communities.</summary>
    private IReadOnlyList<AreaWork> Rows(Actor actor, IReadOnlyList<AreaWork> communities) => !actor.IsAboveStreets
        ? [.. communities.Where(work => district.Area(work.AreaId).IsOn || work != new AreaWork(work.AreaId, 0, 0, 0, 0, 0))]
        :
    [
        .. communities.GroupBy(work => district.Above(work.AreaId, AreaLevel.Street)!.Id).OrderBy(street => street.Key).Select(street => new AreaWork(
            street.Key,
            street.Sum(work => work.Triage),
            street.Sum(work => work.Waiting),
            street.Sum(work => work.Late),
            street.Sum(work => work.Running),
            street.Sum(work => work.Unconfirmed))),
    ];

    private List<int> CommunitiesOf(int own) => [.. district.Communities.Select(area => area.Id).Where(id => district.Contains(own, id))];
}

/// <summary>An area officer's desk.</summary>
/// <param name="Area">The own subtree's root.</param>
/// <param name="Works">What waits, community by community or street by street.</param>
/// <param name="Triage">Waiting for a decision, the term that ends first on top; none above the streets.</param>
/// <param name="Late">Their term is over.</param>
public sealed record AreaDesk(Area Area, IReadOnlyList<AreaWork> Works, IReadOnlyList<DeskCard> Triage, IReadOnlyList<DeskCard> Late);

/// <summary>What waits in an area; no community counts beyond <see cref="WorkbenchPages.MostCounted"/>.</summary>
/// <param name="AreaId">The community or street.</param>
/// <param name="Triage">Waiting for a decision.</param>
/// <param name="Waiting">Waiting for an organization or a department.</param>
/// <param name="Late">Their term is over.</param>
/// <param name="Running">Being served.</param>
/// <param name="Unconfirmed">Completed and not confirmed.</param>
public sealed record AreaWork(int AreaId, int Triage, int Waiting, int Late, int Running, int Unconfirmed);
