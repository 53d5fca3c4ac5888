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

/// <summary>Who serves what where.</summary>
/// <param name="district">The areas.</param>
/// <param name="fields">The categories of the first level.</param>
/// <param name="served">How many organizations serve a field in just this area; what nobody serves is not there.</param>
public sealed class Coverage(District district, IReadOnlyList<string> fields, IReadOnlyDictionary<(int Area, string Field), int> served)
{
    /// <summary>The categories of the first level.</summary>
    public IReadOnlyList<string> Fields => fields;

    /// <summary>The communities that are switched on.</summary>
    public IReadOnlyList<Area> Communities { get; } = [.. district.Communities.Where(c => c.IsOn)];

    /// <summary>The streets with communities that are not switched on yet.</summary>
    public IReadOnlyList<Area> Waiting { get; } =
        [.. district.Communities.Where(c => !c.IsOn).Select(c => c.ParentId!.Value).Distinct().Select(district.Area)];

    /// <summary>How many organizations serve a field in a community, those of its whole street and of the whole district too.</summary>
    public int In(int community, string field) => district.Path(community).Sum(area => served.GetValueOrDefault((area.Id, field)));

    /// <summary>The fields that nobody serves in a community.</summary>
    public IReadOnlyList<string> GapsIn(int community) => [.. Fields.Where(code => In(community, code) == 0)];

    /// <summary>The fields that nobody serves in any of a street's communities that are not switched on yet.</summary>
    public IReadOnlyList<string> GapsWaiting(int street) =>
        [.. Fields.Where(code => district.Below(street).Where(c => !c.IsOn).All(c => In(c.Id, code) == 0))];

    /// <summary>The fields that nobody serves in any community that is switched on.</summary>
    public IReadOnlyList<string> GapsEverywhere => [.. Fields.Where(code => Communities.All(community => In(community.Id, code) == 0))];
}
