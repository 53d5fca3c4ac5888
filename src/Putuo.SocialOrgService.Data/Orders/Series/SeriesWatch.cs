using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;

namespace Putuo.SocialOrgService.Data.Orders.Series;

/// <summary>
/// Orders the visits of series that are due, each once whatever number of platforms runs: the series moves on in the visit's own transaction, and
/// no day of a series has two orders. A series that fails is logged and keeps none of the others waiting.
/// </summary>
public sealed class SeriesWatch(PlatformDbContext db, SeriesDesk desk, District district, DistrictClock clock, ILogger<SeriesWatch> logger)
{
    /// <summary>How many series are asked for at a time.</summary>
    public const int RoundSize = 200;

    /// <summary>Orders what is due.</summary>
    /// <returns>How many visits were ordered.</returns>
    public async Task<int> PlaceDueAsync(CancellationToken cancel = default)
    {
        var today = district.Calendar.DayOf(clock.UtcNow);
        var (ahead, near) = (today.AddDays(OrderSeries.AheadDays), today.AddDays(OrderSeries.LatestDays));
        var due = db.OrderSeries
            .Where(s => s.NextDay <= ahead && (s.NextDay <= near || !db.Orders.Any(o => o.SeriesId == s.Id && o.Status == OrderStatus.Pending)))
            .OrderBy(s => s.Id).Select(s => s.Id);
        var all = 0;
        int before;
        do
        {
            before = all;
            var last = 0L;
            while (await due.Where(id => id > last).Take(RoundSize).ToListAsync(cancel) is { Count: > 0 } ids)
            {
                foreach (var id in ids)
                    all += await TryAsync(id, cancel);
                last = ids[^1];
            }
        }
        while (all > before);
        return all;
    }

    private async Task<int> TryAsync(long id, CancellationToken cancel)
    {
        try
        {
            return await desk.PlaceNextAsync(id, cancel) ? 1 : 0;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            logger.LogError(failure, "The next visit of series {Series} could not be ordered; trying again", id);
            return 0;
        }
    }
}
