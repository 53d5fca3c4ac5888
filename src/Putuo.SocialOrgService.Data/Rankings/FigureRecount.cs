using System.Data;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Data.Rankings;

/// <summary>
/// Counts every figure again from orders, timelines, ratings and imported history, and compares it with what is maintained, in one state of
/// the database. Nothing else may write on SQLite while it runs, nor on SQL Server; on PostgreSQL a fold that comes between makes putting right fail.
/// </summary>
public sealed class FigureRecount(PlatformDbContext db, District district)
{
    /// <summary>The most differences that are named; all are counted.</summary>
    public const int MostNamed = 50;

    private const int AtOnce = 2_000;

    /// <summary>Counts again.</summary>
    /// <param name="write">Whether what was counted takes the place of what is maintained, where it differs.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<RecountFinding> RunAsync(bool write, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        db.ExpectLongWork();
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(db.Database.IsNpgsql() ? IsolationLevel.RepeatableRead : IsolationLevel.Serializable, cancel);
        var (counted, orders) = await CountAsync(cancel);
        var maintained = await MaintainedAsync(cancel);
        var differences = counted.Keys.Union(maintained.Keys)
            .Select(key => new FigureDifference(
                key.Measure, key.Period, key.Start, key.AreaId, key.Subject, key.SubjectId, maintained.GetValueOrDefault(key), counted.GetValueOrDefault(key)))
            .Where(difference => difference.Maintained != difference.Counted)
            .ToList();
        if (write && differences.Count > 0)
        {
            await WriteAsync(counted, cancel);
            await transaction.CommitAsync(cancel);
        }
        db.ChangeTracker.Clear();
        return new RecountFinding(orders, counted.Count, differences.Count,
            [.. differences.OrderBy(d => d.Period).ThenBy(d => d.Start).ThenBy(d => d.Measure).ThenBy(d => d.AreaId).ThenBy(d => d.Subject).ThenBy(d => d.SubjectId, StringComparer.Ordinal).Take(MostNamed)]);
    }

    private async Task<(Dictionary<FigureFold.RowKey, long> Rows, long Orders)> CountAsync(CancellationToken cancel)
    {
        var cells = new Dictionary<(DateOnly, Measure, int, string, int?), FigureEntry>();
        var orders = 0L;
        for (var (last, more) = (0L, true); more;)
        {
            var chunk = await db.Orders.AsNoTracking().Include(o => o.Ratings).Where(o => o.Id > last).OrderBy(o => o.Id).Take(AtOnce).ToListAsync(cancel);
            more = chunk.Count == AtOnce;
            if (chunk.Count == 0)
                break;
            var (first, end) = (chunk[0].Id, chunk[^1].Id);
            var timelines = (await db.OrderEvents.AsNoTracking().Where(e => e.OrderId >= first && e.OrderId <= end).OrderBy(e => e.OrderId).ThenBy(e => e.Sequence).ToListAsync(cancel))
                .ToLookup(e => e.OrderId);
            foreach (var order in chunk)
                Add(order.Recount(district, [.. timelines[order.Id]]));
            (last, orders) = (end, orders + chunk.Count);
        }
        await foreach (var order in db.HistoricalOrders.AsNoTracking().Where(o => o.IsCounted).AsAsyncEnumerable().WithCancellation(cancel))
        {
            Add(order.Figures(+1));
            orders++;
        }
        return (Sum(cells.Values), orders);

        void Add(IEnumerable<FigureEntry> entries)
        {
            foreach (var entry in entries)
            {
                var key = (entry.Day, entry.Measure, entry.CommunityId, entry.CategoryCode, entry.OrganizationId);
                cells[key] = cells.TryGetValue(key, out var sum) ? sum.Plus(entry.Delta) : entry;
            }
        }
    }

    private async Task<Dictionary<FigureFold.RowKey, long>> MaintainedAsync(CancellationToken cancel)
    {
        var rows = Sum(await db.FigureEntries.AsNoTracking().ToListAsync(cancel));
        await foreach (var row in db.FigureRows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var key = FigureFold.KeyOf(row);
            rows[key] = rows.GetValueOrDefault(key) + row.Value;
        }
        return rows;
    }

    private static Dictionary<FigureFold.RowKey, long> Sum(IEnumerable<FigureEntry> entries)
    {
        var rows = new Dictionary<FigureFold.RowKey, long>();
        foreach (var (key, delta) in entries.SelectMany(FigureFold.RowsOf))
            rows[key] = rows.GetValueOrDefault(key) + delta;
        return rows;
    }

    private async Task WriteAsync(Dictionary<FigureFold.RowKey, long> rows, CancellationToken cancel)
    {
        await db.FigureEntries.ExecuteDeleteAsync(cancel);
        await db.FigureRows.ExecuteDeleteAsync(cancel);
        foreach (var chunk in rows.Where(row => row.Value != 0).OrderBy(row => row.Key).Chunk(AtOnce))
        {
            db.ChangeTracker.Clear();
            db.FigureRows.AddRange(chunk.Select(row => FigureFold.RowOf(row.Key, row.Value)));
            await db.SaveChangesAsync(cancel);
        }
    }
}

/// <summary>What counting again found.</summary>
/// <param name="Orders">Orders counted, those of imported history among them.</param>
/// <param name="Rows">Rows they come to.</param>
/// <param name="Different">Rows that are maintained otherwise.</param>
/// <param name="Named">The first of these.</param>
public sealed record RecountFinding(long Orders, int Rows, int Different, IReadOnlyList<FigureDifference> Named);

/// <summary>A figure that is maintained otherwise than it is counted.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Period">The span.</param>
/// <param name="Start">Its first day.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="SubjectId">Which one.</param>
/// <param name="Maintained">What stands there.</param>
/// <param name="Counted">What was counted.</param>
public sealed record FigureDifference(Measure Measure, FigurePeriod Period, DateOnly Start, int AreaId, FigureSubject Subject, string SubjectId, long Maintained, long Counted);
