using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>Which communities and fields have organizations that serve them, and which have none (服务缺口, R-08).</summary>
public sealed class CoveragePages(PlatformDbContext db, District district)
{
    /// <summary>How many active organizations serve each field in each community that is switched on; one statement.</summary>
    public async Task<Coverage> ReadAsync(CancellationToken cancel = default)
    {
        var whole = district.Root.Id;
        var served = await (
            from area in db.Set<Area>()
            where area.Level == AreaLevel.Community && area.IsOn
            from field in db.Set<OrganizationField>()
            join o in db.Organizations on field.OrganizationId equals o.Id
            where o.Status == OrganizationStatus.Active && o.Areas.Any(a => a.AreaId == area.Id || a.AreaId == area.ParentId || a.AreaId == whole)
            group o by new { area.Id, field.CategoryCode } into cell
            orderby cell.Key.Id, cell.Key.CategoryCode
            select new { cell.Key.Id, cell.Key.CategoryCode, Count = cell.Count() })
            .ToListAsync(cancel);
        return new Coverage(
            [.. district.Communities.Where(c => c.IsOn)],
            [.. OrganizationEntry.FieldsIn(district).Select(field => field.Code)],
            served.ToDictionary(cell => (cell.Id, cell.CategoryCode), cell => cell.Count));
    }
}

/// <summary>Who serves what where.</summary>
/// <param name="Communities">The communities that are switched on.</param>
/// <param name="Fields">The categories of the first level.</param>
/// <param name="Served">How many organizations serve a field in a community; what nobody serves is not there.</param>
public sealed record Coverage(IReadOnlyList<Area> Communities, IReadOnlyList<string> Fields, IReadOnlyDictionary<(int Community, string Field), int> Served)
{
    /// <summary>How many organizations serve a field in a community.</summary>
    public int In(int community, string field) => Served.GetValueOrDefault((community, field));

    /// <summary>The fields that nobody serves in a community.</summary>
    public IReadOnlyList<string> GapsIn(int community) => [.. Fields.Where(code => In(community, code) == 0)];

    /// <summary>The fields that nobody serves anywhere.</summary>
    public IReadOnlyList<string> GapsEverywhere => [.. Fields.Where(code => Communities.All(community => In(community.Id, code) == 0))];
}
