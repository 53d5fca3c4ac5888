using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Data.Rankings;

/// <summary>The figures of all time, which the home page and the rankings show: compiled once per host.</summary>
public sealed class FigureQuery
{
    private readonly Func<PlatformDbContext, int, IAsyncEnumerable<FigurePart>> all = EF.CompileAsyncQuery(
        (PlatformDbContext db, int areaId) =>
            db.FigureRows.AsNoTracking().Where(r => r.AreaId == areaId && r.Period == FigurePeriod.All)
                .Select(r => new FigurePart { Measure = r.Measure, Subject = (int)r.Subject, SubjectId = r.SubjectId, Value = r.Value, OrganizationId = null })
                .Concat(db.FigureEntries.Where(e => e.CommunityId == areaId || e.StreetId == areaId || e.DistrictId == areaId)
                    .Select(e => new FigurePart { Measure = e.Measure, Subject = -1, SubjectId = e.CategoryCode, Value = e.Delta, OrganizationId = e.OrganizationId })));

    /// <summary>Folded rows and the entries not folded yet.</summary>
    internal IAsyncEnumerable<FigurePart> All(PlatformDbContext db, int areaId) => all(db, areaId);
}

/// <summary>A folded row, or an entry that is not folded yet: its subject is then -1.</summary>
internal sealed record FigurePart
{
    public required Measure Measure { get; init; }
    public required int Subject { get; init; }
    public required string SubjectId { get; init; }
    public required long Value { get; init; }
    public required int? OrganizationId { get; init; }
}
