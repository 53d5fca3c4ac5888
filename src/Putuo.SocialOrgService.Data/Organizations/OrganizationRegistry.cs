using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <inheritdoc cref="IOrganizationRegistry"/>
public sealed class OrganizationRegistry(PlatformDbContext db) : IOrganizationRegistry
{
    /// <inheritdoc/>
    public Task<Organization?> FindAsync(int organizationId, CancellationToken cancel = default) =>
        db.Organizations.AsNoTracking().Include(o => o.Fields).Include(o => o.Areas).FirstOrDefaultAsync(o => o.Id == organizationId, cancel);

    /// <inheritdoc/>
    public async Task<bool> CommitStandingAsync(Organization organization, CancellationToken cancel = default)
    {
        using var turn = await db.EnterWriteAsync(cancel);
        return await db.Organizations.Where(o => o.Id == organization.Id && o.Version == organization.Version).ExecuteUpdateAsync(
            o => o.SetProperty(x => x.Status, organization.Status)
                .SetProperty(x => x.StandingReason, organization.StandingReason)
                .SetProperty(x => x.StandingSince, organization.StandingSince)
                .SetProperty(x => x.Version, x => x.Version + 1),
            cancel) == 1;
    }

    /// <inheritdoc/>
    public Task<bool> AnyServesAsync(string topCategory, Area community, District district, CancellationToken cancel = default) =>
        Serving(topCategory, community.Id, district).AnyAsync(cancel);

    /// <inheritdoc/>
    public Task<bool> AnyoneElseServesAsync(long orderId, CancellationToken cancel = default) => db.Orders.AnyAsync(
        order => order.Id == orderId && db.Organizations.Any(o => o.Fits(order)
            && !(o.Id == order.AddressedOrganizationId && (order.Waiting == Waiting.Organization || order.RejectedBy == OrderEventKind.Declined))
            && !(o.Id == order.ProviderOrganizationId && order.Status == OrderStatus.Accepted)
            && !db.PoolHides.Any(h => h.OrganizationId == o.Id && h.OrderId == orderId)),
        cancel);

    /// <inheritdoc/>
    public Task<bool> AddresseeServesAsync(long orderId, CancellationToken cancel = default) => db.Orders.AnyAsync(
        order => order.Id == orderId && db.Organizations.Any(o => o.Id == order.AddressedOrganizationId && o.Status == OrganizationStatus.Active
            && o.Fields.Any(f => f.CategoryCode == order.TopCategory)
            && o.Areas.Any(a => a.AreaId == order.CommunityId || a.AreaId == order.StreetId || a.AreaId == order.DistrictId)),
        cancel);

    /// <inheritdoc/>
    public async Task<bool> ServesAsync(
        int organizationId, int? offeringId, string categoryCode, int communityId, District district, CancellationToken cancel = default)
    {
        if (!district.TryCategory(categoryCode, out var category) || category.NeedsTriage)
            return false;
        if (!await Serving(category.Top, communityId, district).AnyAsync(o => o.Id == organizationId, cancel))
            return false;
        if (offeringId is not { } id)
            return true;
        var areas = district.Path(communityId).Select(a => a.Id).ToList();
        return await db.Offerings.AnyAsync(
            o => o.Id == id && o.OrganizationId == organizationId && o.CategoryCode == categoryCode && o.Areas.Any(a => areas.Contains(a.AreaId)), cancel);
    }

    private IQueryable<Organization> Serving(string topCategory, int communityId, District district)
    {
        var (street, whole) = (district.Above(communityId, AreaLevel.Street)?.Id ?? communityId, district.Root.Id);
        return db.Organizations.Where(o => o.Serves(topCategory, communityId, street, whole));
    }
}
