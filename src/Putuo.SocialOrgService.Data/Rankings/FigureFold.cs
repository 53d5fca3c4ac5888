using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Data.Rankings;

/// <summary>Folds figure entries into the rows that pages read, in the order they were written; two folders at once cannot count twice.</summary>
public sealed class FigureFold(PlatformDbContext db)
{
    /// <summary>How many entries a round takes; pages read at most this many unfolded ones besides.</summary>
    public const int RoundSize = 500;

    private static readonly DateOnly Ever = DateOnly.MinValue;

    /// <summary>Folds one round.</summary>
    /// <returns>How many entries were folded.</returns>
    public async Task<int> FoldAsync(CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var entries = await db.FigureEntries.AsNoTracking().OrderBy(e => e.Id).Take(RoundSize).ToListAsync(cancel);
        if (entries.Count == 0)
            return 0;
        foreach (var change in entries.SelectMany(RowsOf).GroupBy(r => r.Key).OrderBy(c => c.Key))
        {
            if (change.Sum(c => c.Delta) is var delta && delta != 0)
                await AddAsync(change.Key, delta, cancel);
        }
        await db.SaveChangesAsync(cancel);
        var ids = entries.Select(e => e.Id).ToList();
        if (await db.FigureEntries.Where(e => ids.Contains(e.Id)).ExecuteDeleteAsync(cancel) != entries.Count)
            return 0;
        await transaction.CommitAsync(cancel);
        return entries.Count;
    }

    /// <summary>Folds everything at once while there are no rows yet, so with inserts only: for a database that is being filled.</summary>
    internal async Task FoldFirstAsync(CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.FigureRows.AnyAsync(cancel))
            throw new InvalidOperationException("Figures were folded before; fold round by round.");
        var entries = await db.FigureEntries.AsNoTracking().OrderBy(e => e.Id).ToListAsync(cancel);
        db.FigureRows.AddRange(
            from change in entries.SelectMany(RowsOf).GroupBy(r => r.Key, r => r.Delta)
            where change.Sum() != 0
            select RowOf(change.Key, change.Sum()));
        await db.SaveChangesAsync(cancel);
        await db.FigureEntries.ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task AddAsync(RowKey key, long delta, CancellationToken cancel)
    {
        var updated = await db.FigureRows
            .Where(r => r.AreaId == key.AreaId && r.Period == key.Period && r.Subject == key.Subject && r.Measure == key.Measure
                && r.Start == key.Start && r.SubjectId == key.SubjectId)
            .ExecuteUpdateAsync(r => r.SetProperty(x => x.Value, x => x.Value + delta), cancel);
        if (updated == 0)
            db.FigureRows.Add(RowOf(key, delta));
    }

    private static FigureRow RowOf(RowKey key, long value) => new()
    {
        AreaId = key.AreaId,
        Period = key.Period,
        Subject = key.Subject,
        Measure = key.Measure,
        Start = key.Start,
        SubjectId = key.SubjectId,
        Value = value,
    };

    private static IEnumerable<(RowKey Key, long Delta)> RowsOf(FigureEntry entry) =>
        from area in new[] { entry.CommunityId, entry.StreetId, entry.DistrictId }
        from period in new[]
        {
            (FigurePeriod.Day, entry.Day),
            (FigurePeriod.Month, new DateOnly(entry.Day.Year, entry.Day.Month, 1)),
            (FigurePeriod.Year, new DateOnly(entry.Day.Year, 1, 1)),
            (FigurePeriod.All, Ever),
        }
        from subject in FigureBook.SubjectsOf(entry.CategoryCode, entry.OrganizationId)
        select (new RowKey(entry.Measure, period.Item1, period.Item2, area, subject.Subject, subject.Id), (long)entry.Delta);

    /// <summary>A row's key; rows are taken in its order, so that two folders wait for each other instead of blocking each other.</summary>
    private readonly record struct RowKey(Measure Measure, FigurePeriod Period, DateOnly Start, int AreaId, FigureSubject Subject, string SubjectId) : IComparable<RowKey>
    {
        public int CompareTo(RowKey other) =>
            (AreaId, Period, Subject, Measure, Start).CompareTo((other.AreaId, other.Period, other.Subject, other.Measure, other.Start)) is var order && order != 0
                ? order
                : string.CompareOrdinal(SubjectId, other.SubjectId);
    }
}
