using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders;

/// <summary>Finds an order of the pool and an organization with an account that may claim it.</summary>
internal static class PoolOrders
{
    public static async Task<(long Id, string Number, int Organization)> AnyAsync(Platform platform, int? organization = null)
    {
        var found = await platform.WithDataAsync(db => (
            from grant in db.RoleGrants
            where grant.Role == ActorRole.OrganizationOwner && (organization == null || grant.OrganizationId == organization)
            join own in db.Organizations on grant.OrganizationId equals own.Id
            where own.Status == OrganizationStatus.Active
            from order in db.Orders
            where order.Waiting == Waiting.Pool && order.Scene == Scene.Individual
                && own.Fields.Any(f => f.CategoryCode == order.TopCategory)
                && own.Areas.Any(a => a.AreaId == order.CommunityId || a.AreaId == order.StreetId || a.AreaId == order.DistrictId)
            orderby order.Id descending
            select new { order.Id, order.PlacedAt, Organization = own.Id }).FirstAsync());
        return (found.Id, OrderNumber.Of(found.PlacedAt, found.Id), found.Organization);
    }
}
