using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>The registry as the administrator keeps it: where every organization stands and what hangs on it.</summary>
public sealed class RegistryPages(PlatformDbContext db)
{
    /// <summary>How many organizations a page lists.</summary>
    public const int PageSize = 20;

    /// <summary>A page of organizations, newest first, those of one status or with a name that holds a text.</summary>
    /// <param name="actor">Who asks; nobody but an administrator sees a row.</param>
    /// <param name="status">Only these.</param>
    /// <param name="name">Part of a name.</param>
    /// <param name="before">Only those with a smaller id.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>One more than a page where there are more.</returns>
    public async Task<IReadOnlyList<RegistryRow>> ListAsync(
        Actor actor, OrganizationStatus? status, string? name, int? before, CancellationToken cancel = default)
    {
        var found = Visible(actor);
        if (status is { } only)
            found = found.Where(o => o.Status == only);
        if (PlainText.OrNull(name)?.ToLowerInvariant() is { } words)
            found = found.Where(o => o.Name.ToLower().Contains(words) || o.NameEn.ToLower().Contains(words));
        if (before is { } last)
            found = found.Where(o => o.Id < last);
        return await Rows(found.OrderByDescending(o => o.Id).Take(PageSize + 1)).ToListAsync(cancel);
    }

    /// <summary>One organization; null if there is none for this actor.</summary>
    public Task<RegistryRow?> FindAsync(Actor actor, int id, CancellationToken cancel = default) =>
        Rows(Visible(actor).Where(o => o.Id == id)).FirstOrDefaultAsync(cancel);

    private IQueryable<Organization> Visible(Actor actor) => db.Organizations.AsNoTracking().Where(o => actor.MayKeepOrganizations);

    private IQueryable<RegistryRow> Rows(IQueryable<Organization> organizations) => organizations.Select(o => new RegistryRow(
        o.Id, o.Name, o.NameEn, o.Type, o.Status, o.StandingReason, o.StandingSince,
        db.Orders.Where(x => x.ProviderOrganizationId == o.Id && x.Status == OrderStatus.Accepted).OrderBy(x => x.Id).Take(WorkbenchPages.MostCounted).Count(),
        db.Orders.Where(x => x.AddressedOrganizationId == o.Id && x.Status == OrderStatus.Pending).OrderBy(x => x.Id).Take(WorkbenchPages.MostCounted).Count())
    {
        IsPublic = o.OnlineSince != null,
    });
}

/// <summary>An organization of the registry.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameEn">Its name in English.</param>
/// <param name="Type">The kind of body.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Reason">Why it is suspended.</param>
/// <param name="Since">Since when, in UTC.</param>
/// <param name="Running">How many orders it serves now, as far as they are counted.</param>
/// <param name="Asked">How many are addressed to it and wait.</param>
public sealed record RegistryRow(
    int Id, string Name, string NameEn, OrganizationType Type, OrganizationStatus Status, string? Reason, DateTime? Since, int Running, int Asked)
{
    /// <summary>Whether it has a public page.</summary>
    public bool IsPublic { get; init; }
}
