using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders;

/// <summary>Finds an order that is being served by an organization with an account.</summary>
internal static class RunningOrders
{
    public static async Task<(long Id, string Number, int Organization)> AnyAsync(Platform platform, int after = 0)
    {
        var order = await platform.WithDataAsync(db => db.Orders.AsNoTracking()
            .Where(o => o.Status == OrderStatus.Accepted && o.ProviderOrganizationId != null
                && db.RoleGrants.Any(g => g.OrganizationId == o.ProviderOrganizationId && g.Role == ActorRole.OrganizationOwner))
            .OrderBy(o => o.Id).Skip(after).FirstAsync());
        return (order.Id, order.Number, order.ProviderOrganizationId!.Value);
    }
}
