using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.Areas;

/// <summary>
/// The page of an area of any level above the grid: what its subtree sums to, and each area directly below it. The work grows with the
/// number of areas, never with the number of orders.
/// </summary>
public sealed class AreaPages(PlatformDbContext db, District district)
{
    /// <summary>The figures of an area for all time; null where there is no such page. One statement.</summary>
    public async Task<AreaSheet?> FindAsync(int areaId, CancellationToken cancel = default)
    {
        if (!district.TryArea(areaId, out var area) || area.Level == AreaLevel.Grid)
            return null;
        List<Area> below = [.. district.Below(areaId).Where(child => child.Level != AreaLevel.Grid)];
        List<int> ids = [areaId, .. below.Select(child => child.Id)];
        var sums = await db.FigureRows.AsNoTracking()
            .Where(r => ids.Contains(r.AreaId) && r.Period == FigurePeriod.All && r.Subject == FigureSubject.Area)
            .Select(r => new { r.Measure, r.Value, Community = r.AreaId, Street = 0, District = 0 })
            .Concat(db.FigureEntries
                .Where(e => ids.Contains(e.CommunityId) || ids.Contains(e.StreetId) || ids.Contains(e.DistrictId))
                .Select(e => new { e.Measure, Value = (long)e.Delta, Community = e.CommunityId, Street = e.StreetId, District = e.DistrictId }))
            .ToListAsync(cancel);
        var byArea = sums
            .SelectMany(s => new[] { s.Community, s.Street, s.District }.Where(ids.Contains).Select(id => (Id: id, Figure: new Figure(s.Measure, FigureSubject.Area, "", s.Value))))
            .ToLookup(s => s.Id, s => s.Figure);
        // Figures begin at the district; a city sums those below it.
        var own = area.Level == AreaLevel.City ? below.SelectMany(child => byArea[child.Id]) : byArea[areaId];
        return new AreaSheet(area, Of(own), [.. below.Select(child => new AreaRow(child, Of(byArea[child.Id])))]);

        static PublicFigures Of(IEnumerable<Figure> figures) => PublicFigures.Of(new FigureSheet(figures));
    }
}

/// <summary>An area with what its subtree sums to.</summary>
/// <param name="Area">The area.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Below">The areas directly below it, without grids.</param>
public sealed record AreaSheet(Area Area, PublicFigures Figures, IReadOnlyList<AreaRow> Below);

/// <summary>An area below another one.</summary>
/// <param name="Area">The area.</param>
/// <param name="Figures">Its figures.</param>
public sealed record AreaRow(Area Area, PublicFigures Figures);
