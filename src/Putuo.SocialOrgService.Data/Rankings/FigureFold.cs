using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Data.Rankings;

/// <summary>Folds figure entries into the rows that pages read, in the order they were written; two folders at once cannot count twice.</summary>
public sealed class FigureFold(PlatformDbContext db)
{
    /// <summary>How many entries a round takes at most: writers wait for it.</summary>
    public const int RoundSize = 200;

    private static readonly DateOnly Ever = DateOnly.MinValue;

    /// <summary>Folds one round.</summary>
    /// <param name="fewest">Fewer entries are left for later: many change the same rows, so that a round of many costs little more than one of few.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>How many entries were folded.</returns>
    public async Task<int> FoldAsync(int fewest = 1, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        if (await db.FigureEntries.OrderBy(e => e.Id).Take(fewest).CountAsync(cancel) < fewest)
            return 0;
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var entries = await db.FigureEntries.AsNoTracking().OrderBy(e => e.Id).Take(RoundSize).ToListAsync(cancel);
        await AddAsync(entries.SelectMany(RowsOf), cancel);
        await db.SaveChangesAsync(cancel);
        var ids = entries.Select(e => e.Id).ToList();
        // Another folder was here first: what it folded is gone, so nothing of this round may stay.
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

    /// <summary>Adds to the rows that exist, read in one statement by their key, and makes those that do not.</summary>
    private async Task AddAsync(IEnumerable<(RowKey Key, long Delta)> changes, CancellationToken cancel)
    {
        var sums = changes.GroupBy(c => c.Key, c => c.Delta).Select(c => (c.Key, Delta: c.Sum())).Where(c => c.Delta != 0).OrderBy(c => c.Key).ToList();
        var areas = sums.Select(c => c.Key.AreaId).Distinct().ToList();
        var periods = sums.Select(c => c.Key.Period).Distinct().ToList();
        var subjects = sums.Select(c => c.Key.Subject).Distinct().ToList();
        var measures = sums.Select(c => c.Key.Measure).Distinct().ToList();
        var starts = sums.Select(c => c.Key.Start).Distinct().ToList();
        var subjectIds = sums.Select(c => c.Key.SubjectId).Distinct().ToList();
        var rows = await db.FigureRows
            .Where(r => areas.Contains(r.AreaId) && periods.Contains(r.Period) && subjects.Contains(r.Subject)
                && measures.Contains(r.Measure) && starts.Contains(r.Start) && subjectIds.Contains(r.SubjectId))
            .ToDictionaryAsync(KeyOf, cancel);
        foreach (var (key, delta) in sums)
        {
            if (rows.TryGetValue(key, out var row))
                row.Value += delta;
            else
                db.FigureRows.Add(RowOf(key, delta));
        }
    }

    internal static RowKey KeyOf(FigureRow row) => new(row.Measure, row.Period, row.Start, row.AreaId, row.Subject, row.SubjectId);

    internal static FigureRow RowOf(RowKey key, long value) => new()
    {
        AreaId = key.AreaId,
        Period = key.Period,
        Subject = key.Subject,
        Measure = key.Measure,
        Start = key.Start,
        SubjectId = key.SubjectId,
        Value = value,
    };

    /// <summary>The rows that an entry changes.</summary>
    internal static IEnumerable<(RowKey Key, long Delta)> RowsOf(FigureEntry entry) =>
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
    internal readonly record struct RowKey(Measure Measure, FigurePeriod Period, DateOnly Start, int AreaId, FigureSubject Subject, string SubjectId) : IComparable<RowKey>
    {
        public int CompareTo(RowKey other) =>
            (AreaId, Period, Subject, Measure, Start).CompareTo((other.AreaId, other.Period, other.Subject, other.Measure, other.Start)) is var order && order != 0
                ? order
                : string.CompareOrdinal(SubjectId, other.SubjectId);
    }
}
