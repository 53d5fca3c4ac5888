using Microsoft.EntityFrameworkCore;

namespace Putuo.SocialOrgService.Data.Files;

/// <summary>
/// Deletes what unfinished forms left: drafts and staged pictures after a day, files without a row after an hour, form keys after a week.
/// </summary>
public sealed class PhotoSweep(PlatformDbContext db, PhotoStore store, TimeProvider machine)
{
    private static readonly TimeSpan DraftLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan FileLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan KeyLife = TimeSpan.FromDays(7);

    /// <summary>How far back a sweep looks that does not go through everything: over what drafts dropped by the sweeps of a day leave.</summary>
    private static readonly TimeSpan LookBack = 2 * DraftLife;

    /// <summary>Sweeps once.</summary>
    /// <param name="everything">Whether it goes through all files that were ever stored, and not only through those of the last days.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>How many files were deleted.</returns>
    public async Task<int> SweepAsync(bool everything, CancellationToken cancel = default)
    {
        var now = machine.GetUtcNow().UtcDateTime;
        var (draftsBefore, keysBefore) = (now - DraftLife, now - KeyLife);
        using (await db.EnterWriteAsync(cancel))
        {
            await db.OrderDrafts.Where(d => d.ChangedAt < draftsBefore).ExecuteDeleteAsync(cancel);
            await db.StagedPhotos.Where(p => p.At < draftsBefore).ExecuteDeleteAsync(cancel);
            await db.IdempotencyKeys.Where(k => k.At < keysBefore).ExecuteDeleteAsync(cancel);
        }
        var deleted = 0;
        foreach (var chunk in store.StoredBetween(everything ? DateTime.MinValue : now - LookBack, now - FileLife).Chunk(200))
        {
            var kept = (await db.Photos.Where(p => chunk.Contains(p.FileName)).Select(p => p.FileName!).ToListAsync(cancel))
                .Concat(await db.StagedPhotos.Where(p => chunk.Contains(p.FileName)).Select(p => p.FileName).ToListAsync(cancel))
                .ToHashSet();
            foreach (var orphan in chunk.Where(name => !kept.Contains(name)))
            {
                store.Delete(orphan);
                deleted++;
            }
        }
        return deleted;
    }
}
