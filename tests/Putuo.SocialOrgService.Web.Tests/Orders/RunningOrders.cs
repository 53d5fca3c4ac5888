using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders;

/// <summary>Finds an order that is being served by an organization with an account; every one asked for is another, whatever test asks.</summary>
internal static class RunningOrders
{
    private static readonly ConcurrentDictionary<(Platform, long), bool> Taken = new();

    public static async Task<(long Id, string Number, int Organization)> AnyAsync(Platform platform)
    {
        var running = await platform.WithDataAsync(db => db.Orders.AsNoTracking()
            .Where(o => o.Status == OrderStatus.Accepted && o.ProviderOrganizationId != null
                && db.RoleGrants.Any(g => g.OrganizationId == o.ProviderOrganizationId && g.Role == ActorRole.OrganizationOwner))
            .OrderBy(o => o.Id).ToListAsync());
        var order = running.First(o => Taken.TryAdd((platform, o.Id), true));
        return (order.Id, order.Number, order.ProviderOrganizationId!.Value);
    }
}
