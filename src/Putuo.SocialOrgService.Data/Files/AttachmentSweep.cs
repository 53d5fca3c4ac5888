using Microsoft.EntityFrameworkCore;

namespace Putuo.SocialOrgService.Data.Files;

/// <summary>Deletes papers that belong to no filing any more: taken off a form, or of a filing whose term of keeping has passed.</summary>
public sealed class AttachmentSweep(PlatformDbContext db, AttachmentStore store, TimeProvider machine)
{
    private static readonly TimeSpan FileLife = TimeSpan.FromHours(1);

    /// <summary>Sweeps once.</summary>
    /// <returns>How many papers were deleted.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel = default)
    {
        var deleted = 0;
        foreach (var chunk in store.StoredBefore(machine.GetUtcNow().UtcDateTime - FileLife).Chunk(200))
        {
            var kept = (await db.FilingAttachments.Where(a => chunk.Contains(a.FileName)).Select(a => a.FileName).ToListAsync(cancel)).ToHashSet();
            foreach (var orphan in chunk.Where(name => !kept.Contains(name)))
            {
                store.Delete(orphan);
                deleted++;
            }
        }
        return deleted;
    }
}
