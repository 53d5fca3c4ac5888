using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>What a desk counts, in full and page by page, read by the order's id; one statement a page, and one more for the terms of replies.</summary>
public sealed class DeskListPages(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>How many orders a page shows.</summary>
    public const int PageSize = 20;

    /// <summary>A page of the list, the oldest order first, and one order more where another page follows.</summary>
    /// <param name="actor">A community worker, an area officer, or the staff of a department.</param>
    /// <param name="list">The list.</param>
    /// <param name="after">Only orders with a larger id.</param>
    /// <param name="within">For an officer only orders of this community or street; null for the whole subtree.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Null for whoever has no such list.</returns>
    public async Task<IReadOnlyList<DeskCard>?> ListAsync(Actor actor, DeskList list, long after, int? within = null, CancellationToken cancel = default)
    {
        var orders = actor switch
        {
            { Role: ActorRole.CommunityWorker, AreaId: { } own } => OfCommunity(db.Orders.Where(o => o.CommunityId == own && o.Id > after), list),
            { Role: ActorRole.AreaOfficer, AreaId: { } own } => OfSubtree(db.Orders.Where(o => o.Id > after), own, within ?? own, list),
            { DepartmentId: { } own } => OfDepartment(own, db.Orders.Where(o => o.Id > after), list),
            _ => null,
        };
        if (orders is null)
            return null;
        var cards = await DeskCards.Of(db, orders.OrderBy(o => o.Id).Take(PageSize + 1)).ToListAsync(cancel);
        if (actor.Role == ActorRole.AreaOfficer)
            return [.. cards.Select(card => card with { MaskedName = "" })];
        if (actor.DepartmentId is not { } department)
            return cards;
        var due = list == DeskList.Supports ? await RepliesDueAsync(department, [.. cards.Select(card => card.Id)], cancel) : [];
        return [.. cards.Select(card => card with { MaskedName = "", SupportDue = due.TryGetValue(card.Id, out var until) ? until : null })];
    }

    private IQueryable<ServiceOrder>? OfCommunity(IQueryable<ServiceOrder> here, DeskList list) => list switch
    {
        DeskList.Pending => here.Where(o => o.Status == OrderStatus.Pending && o.Waiting != Waiting.Triage),
        DeskList.Running => here.Where(o => o.Status == OrderStatus.Accepted),
        DeskList.Unconfirmed => here.Where(o => o.ConfirmDue != null),
        DeskList.Late => Late(here),
        _ => null,
    };

    private IQueryable<ServiceOrder>? OfSubtree(IQueryable<ServiceOrder> orders, int own, int within, DeskList list)
    {
        if (list is DeskList.Unconfirmed || !district.TryArea(within, out var area) || !district.Contains(own, within))
            return null;
        return OfCommunity(area.Level switch
        {
            AreaLevel.Community => orders.Where(o => o.CommunityId == within),
            AreaLevel.Street => orders.Where(o => o.StreetId == within),
            _ => orders.Where(o => o.DistrictId == district.Root.Id),
        }, list);
    }

    private IQueryable<ServiceOrder> OfDepartment(int own, IQueryable<ServiceOrder> orders, DeskList list)
    {
        var (ours, cases) = (orders.Where(o => o.AnsweringDepartmentId == own), orders.Where(o => o.LeadDepartmentId == own));
        return list switch
        {
            DeskList.Pending => ours.Where(o => o.Status == OrderStatus.Pending),
            DeskList.Running => ours.Where(o => o.Status == OrderStatus.Accepted),
            DeskList.Unconfirmed => ours.Where(o => o.ConfirmDue != null && o.ProviderDepartmentId != own),
            DeskList.Late => Late(ours),
            DeskList.Transferred => cases.Where(o => o.Status == OrderStatus.Pending),
            DeskList.Supports => OpenSupports(own).Join(orders, s => s.OrderId, o => o.Id, (s, o) => o),
            _ => cases.Where(o => o.Status == OrderStatus.Accepted),
        };
    }

    private async Task<Dictionary<long, DateTime>> RepliesDueAsync(int department, List<long> ids, CancellationToken cancel) => await
        OpenSupports(department).Where(s => ids.Contains(s.OrderId)).GroupBy(s => s.OrderId)
        .Select(g => new { OrderId = g.Key, Due = g.Min(s => s.Due) }).ToDictionaryAsync(s => s.OrderId, s => s.Due, cancel);

    private IQueryable<SupportRequest> OpenSupports(int department) => WorkbenchPages.OpenSupports(db, department);

    private IQueryable<ServiceOrder> Late(IQueryable<ServiceOrder> orders)
    {
        var now = clock.UtcNow;
        return orders.Where(o => o.Status == OrderStatus.Pending && o.AnswerDue < now && o.PausedAt == null).OrderBy(o => o.Id).Take(PageSize + 1)
            .Concat(orders.Where(o => o.Status == OrderStatus.Accepted && o.CompleteDue < now && o.PausedAt == null).OrderBy(o => o.Id).Take(PageSize + 1));
    }
}
