using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.People;

/// <summary>Writes down every export before it is handed out; of a visitor, who takes along what is public, only what it was.</summary>
public sealed class ExportBook(PlatformDbContext db, DistrictClock clock)
{
    private const int LongestFilter = 400;

    /// <summary>Writes one down.</summary>
    /// <param name="actor">Who takes the data out.</param>
    /// <param name="what">What was exported.</param>
    /// <param name="filter">The filter, as the address wrote it.</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task WriteAsync(Actor actor, string what, string filter, int rows, CancellationToken cancel = default)
    {
        db.ExportLogs.Add(new ExportLog
        {
            UserId = actor.UserId,
            Role = actor.Role,
            What = what,
            Filter = filter.Length > LongestFilter ? filter[..LongestFilter] : filter,
            Rows = rows,
            At = clock.UtcNow,
        });
        await db.SaveChangesAsync(cancel);
    }
}
