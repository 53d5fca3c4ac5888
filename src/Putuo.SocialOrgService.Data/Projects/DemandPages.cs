using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Data.Projects;

/// <summary>
/// Common demands (共性需求) as the department sees them that answers for the orders: where many orders of one category wait in one street,
/// and the drafts that it made of such.
/// </summary>
public sealed class DemandPages(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>The most demands and drafts that are listed; the strongest and the latest ones.</summary>
    public const int MostListed = 50;

    /// <summary>The demands that are proposed, and the department's drafts; nothing for others than staff of a department.</summary>
    public async Task<DemandDesk> DeskAsync(Actor actor, CancellationToken cancel = default)
    {
        if (actor is not { Role: ActorRole.DepartmentStaff, DepartmentId: { } department })
            return new DemandDesk([], []);
        var drafts = await db.Projects.AsNoTracking().Where(p => p.DepartmentId == department && p.State == ProjectState.Draft)
            .OrderByDescending(p => p.Id).Take(MostListed)
            .Select(p => new DraftRow(p.Id, p.Kind, p.Title, p.TitleEn, p.AreaId, p.CategoryCode, p.StateSince, db.Orders.Count(o => o.ProjectId == p.Id && o.Waiting == Domain.Orders.Waiting.Project)))
            .ToListAsync(cancel);
        return new DemandDesk(await ProposedAsync(actor, cancel), drafts);
    }

    /// <summary>The demands that are proposed to the actor's department, the strongest first; one statement.</summary>
    public async Task<IReadOnlyList<DemandRow>> ProposedAsync(Actor actor, CancellationToken cancel = default)
    {
        if (actor is not { Role: ActorRole.DepartmentStaff, DepartmentId: { } department })
            return [];
        var least = Math.Max(district.Settings.DemandOrders, DemandChoice.LeastOrders);
        var demands = await Waiting(department)
            .GroupBy(o => new { o.CategoryCode, o.StreetId })
            .Select(g => new { g.Key.CategoryCode, g.Key.StreetId, Count = g.Count(), Since = g.Min(o => o.PlacedAt) })
            .Where(g => g.Count >= least)
            .OrderByDescending(g => g.Count).ThenBy(g => g.CategoryCode).ThenBy(g => g.StreetId).Take(MostListed)
            .ToListAsync(cancel);
        return [.. demands.Select(d => new DemandRow(d.CategoryCode, d.StreetId, d.Count, d.Since))];
    }

    /// <summary>The orders of one demand, the oldest first; null where there is none for the actor's department.</summary>
    public async Task<DemandSheet?> FindAsync(Actor actor, string categoryCode, int streetId, CancellationToken cancel = default)
    {
        if (!Project.MayDraft(actor) || !district.CanBeOrdered(categoryCode, out _))
            return null;
        var orders = await Rows(Waiting(actor.DepartmentId!.Value).Where(o => o.CategoryCode == categoryCode && o.StreetId == streetId)).ToListAsync(cancel);
        return orders.Count == 0 ? null : new DemandSheet(categoryCode, streetId, orders);
    }

    /// <summary>A draft with the orders bundled into it; null where there is none for the actor's department.</summary>
    public async Task<DraftSheet?> DraftAsync(Actor actor, int id, CancellationToken cancel = default)
    {
        if (await db.Projects.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, cancel) is not { } project || !project.IsDraftOf(actor))
            return null;
        var orders = await Rows(db.Orders.AsNoTracking().Where(o => o.ProjectId == id && o.Status == OrderStatus.Pending && o.Waiting == Domain.Orders.Waiting.Project)).ToListAsync(cancel);
        return new DraftSheet(new DraftRow(project.Id, project.Kind, project.Title, project.TitleEn, project.AreaId, project.CategoryCode, project.StateSince, orders.Count), orders);
    }

    /// <summary>
    /// What waits lately at a department and is proposed for a project: of what can wait, nothing that is wanted on one day, which may be far enough for a
    /// person to decide otherwise, and a running series once.
    /// </summary>
    private IQueryable<ServiceOrder> Waiting(int department)
    {
        var since = clock.UtcNow.AddDays(-district.Settings.DemandDays);
        var emergencies = district.Categories.Where(c => c.IsEmergency).Select(c => c.Code).ToList();
        return db.Orders.AsNoTracking().Where(o => o.AnsweringDepartmentId == department && o.Status == OrderStatus.Pending
            && (o.Waiting == Domain.Orders.Waiting.Pool || o.Waiting == Domain.Orders.Waiting.Triage)
            && (o.WishDay == null || (o.SeriesVisit == 1 && db.OrderSeries.Any(s => s.Id == o.SeriesId && s.EndedAt == null && s.NextDay != null))) && !o.Urgent && !emergencies.Contains(o.CategoryCode) && o.PlacedAt >= since);
    }

    private static IQueryable<DemandOrder> Rows(IQueryable<ServiceOrder> orders) => orders.OrderBy(o => o.Id).Take(DemandChoice.MostOrders)
        .Select(o => new DemandOrder(o.Id, o.PlacedAt, o.CommunityId, o.CategoryCode, o.Need, o.RequesterCommunityId != null));
}

/// <summary>The common demands of a department.</summary>
/// <param name="Demands">What is proposed, the strongest first.</param>
/// <param name="Drafts">The drafts it made of such, the latest first.</param>
public sealed record DemandDesk(IReadOnlyList<DemandRow> Demands, IReadOnlyList<DraftRow> Drafts);

/// <summary>Many orders of one category that wait in one street.</summary>
/// <param name="CategoryCode">The category.</param>
/// <param name="StreetId">The street or town.</param>
/// <param name="Orders">How many wait.</param>
/// <param name="Since">When the oldest of them was placed, in UTC.</param>
public sealed record DemandRow(string CategoryCode, int StreetId, int Orders, DateTime Since);

/// <summary>A demand with its orders.</summary>
/// <param name="CategoryCode">The category.</param>
/// <param name="StreetId">The street or town.</param>
/// <param name="Orders">The orders, the oldest first.</param>
public sealed record DemandSheet(string CategoryCode, int StreetId, IReadOnlyList<DemandOrder> Orders);

/// <summary>An order of a demand as an office sees it, without contact.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="PlacedAt">When it was placed, in UTC.</param>
/// <param name="CommunityId">The community.</param>
/// <param name="CategoryCode">The category.</param>
/// <param name="Need">The need, as typed.</param>
/// <param name="OfCommunity">Whether the community asked for itself.</param>
public sealed record DemandOrder(long Id, DateTime PlacedAt, int CommunityId, string CategoryCode, string Need, bool OfCommunity)
{
    /// <summary>The need with long numbers blanked.</summary>
    public string Need { get; } = Digits.BlankLong(Need);

    /// <summary>The number people say.</summary>
    public string Number => OrderNumber.Of(PlacedAt, Id);
}

/// <summary>A draft in a list.</summary>
/// <param name="Id">The project.</param>
/// <param name="Kind">Which registry.</param>
/// <param name="Title">The Chinese title.</param>
/// <param name="TitleEn">The English title; may be empty.</param>
/// <param name="AreaId">The street or town.</param>
/// <param name="CategoryCode">The category of the first level.</param>
/// <param name="Since">When it was begun, in UTC.</param>
/// <param name="Orders">How many orders are bundled into it.</param>
public sealed record DraftRow(int Id, ProjectKind Kind, string Title, string TitleEn, int AreaId, string CategoryCode, DateTime Since, int Orders);

/// <summary>A draft with its orders.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Orders">The orders that are its evidence.</param>
public sealed record DraftSheet(DraftRow Draft, IReadOnlyList<DemandOrder> Orders);
