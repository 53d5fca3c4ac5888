using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>Which communities and fields have organizations that serve them, and which have none (服务缺口, R-08).</summary>
public sealed class CoveragePages(PlatformDbContext db, District district)
{
    /// <summary>How many active organizations serve each field in each community; one statement.</summary>
    public async Task<Coverage> ReadAsync(CancellationToken cancel = default)
    {
        var whole = district.Root.Id;
        var served = await (
            from area in db.Set<OrganizationArea>()
            join place in db.Set<Area>() on area.AreaId equals place.Id
            join o in db.Organizations on area.OrganizationId equals o.Id
            join field in db.Set<OrganizationField>() on o.Id equals field.OrganizationId
            // Who serves a whole street as well counts there, and once.
            where o.Status == OrganizationStatus.Active
                && !o.Areas.Any(wider => wider.AreaId != area.AreaId && (wider.AreaId == place.ParentId || wider.AreaId == whole))
            group o by new { area.AreaId, field.CategoryCode } into cell
            select new { cell.Key.AreaId, cell.Key.CategoryCode, Count = cell.Count() })
            .ToListAsync(cancel);
        return new Coverage(
            district,
            [.. OrganizationEntry.FieldsIn(district).Select(field => field.Code)],
            served.ToDictionary(cell => (cell.AreaId, cell.CategoryCode), cell => cell.Count));
    }
}
