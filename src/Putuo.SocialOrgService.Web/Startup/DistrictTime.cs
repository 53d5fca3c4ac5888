using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// Decides at start what time the district has: the machine's, or, in Development with demonstration data, the snapshot's
/// (or the newest event's, if somebody went on from there, so that no timeline runs backwards).
/// </summary>
public sealed class DistrictTime(TimeProvider machine, IConfiguration configuration, IHostEnvironment environment)
{
    private DistrictClock? clock;

    /// <summary>The clock of this run.</summary>
    /// <exception cref="InvalidOperationException">Asked for before the start was through.</exception>
    public DistrictClock Clock => clock ?? throw new InvalidOperationException("The clock is set at start; nothing may ask for it before.");

    /// <summary>Sets the clock once the database is there.</summary>
    public async Task SetAsync(PlatformDbContext db, CancellationToken cancel)
    {
        var snapshot = environment.IsDevelopment() && configuration.GetValue("Demonstration:Clock", true)
            ? await db.Set<DistrictDocument>().Select(d => d.Snapshot).SingleOrDefaultAsync(cancel)
            : null;
        if (snapshot is not { } start)
        {
            clock = new DistrictClock(machine);
            return;
        }
        var newest = await db.OrderEvents.OrderByDescending(e => e.Id).Select(e => (DateTime?)e.At).FirstOrDefaultAsync(cancel);
        clock = DistrictClock.StartingAt(newest > start ? newest.Value : start, machine);
    }
}
