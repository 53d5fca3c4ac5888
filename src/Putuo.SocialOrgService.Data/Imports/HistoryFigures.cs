using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>What many past orders change in figures, summed up before it is written: one entry for each day, measure, place, category and organization.</summary>
internal sealed class HistoryFigures
{
    private const int AtOnce = 1000;

    private readonly Dictionary<(DateOnly Day, Measure Measure, int CommunityId, string CategoryCode, int? OrganizationId), FigureEntry> sums = [];

    public void Add(IEnumerable<FigureEntry> figures)
    {
        foreach (var figure in figures)
        {
            var key = (figure.Day, figure.Measure, figure.CommunityId, figure.CategoryCode, figure.OrganizationId);
            sums[key] = sums.TryGetValue(key, out var sum) ? sum.Plus(figure.Delta) : figure;
        }
    }

    /// <summary>Writes them; what is tracked is let go.</summary>
    public async Task StoreAsync(PlatformDbContext db, CancellationToken cancel)
    {
        foreach (var chunk in sums.Values.Where(figure => figure.Delta != 0).Chunk(AtOnce))
        {
            db.ChangeTracker.Clear();
            db.FigureEntries.AddRange(chunk);
            await db.SaveChangesAsync(cancel);
        }
    }
}
