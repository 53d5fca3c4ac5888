using Microsoft.EntityFrameworkCore;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// Daily work on many rows in small bites: what is due is looked for while others write, and each bite takes its own turn, so that
/// nobody waits longer than one bite takes.
/// </summary>
internal static class Batches
{
    /// <summary>The most rows of a bite.</summary>
    public const int Size = 500;

    /// <summary>Works off what is due until nothing is left of it.</summary>
    /// <param name="db">The database.</param>
    /// <param name="due">The keys of what is due, by an index that holds it; what was worked off is not due any more.</param>
    /// <param name="work">Works off rows by their keys and says how many.</param>
    /// <param name="cancel">Cancels between two bites.</param>
    /// <returns>How many rows were worked off.</returns>
    public static async Task<int> WorkOffAsync(
        this PlatformDbContext db, IQueryable<long> due, Func<IReadOnlyCollection<long>, Task<int>> work, CancellationToken cancel)
    {
        var all = 0;
        List<long> keys;
        do
        {
            keys = await due.Take(Size).ToListAsync(cancel);
            if (keys.Count == 0)
                break;
            using var turn = await db.EnterWriteAsync(cancel);
            all += await work(keys);
        }
        while (keys.Count == Size);
        return all;
    }
}
