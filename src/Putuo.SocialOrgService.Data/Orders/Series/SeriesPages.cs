using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders.Series;

/// <summary>What the page of a series shows, to whoever asked and to the own community.</summary>
public sealed class SeriesPages(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>The series of an order; null where it has none or the reader may not look at it.</summary>
    public async Task<SeriesPage?> FindAsync(Actor actor, OrderNumber number, CancellationToken cancel = default)
    {
        if (await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == number.Id, cancel) is not { SeriesId: { } id } order
            || !number.Names(order.PlacedAt, order.Id) || !order.MayKeepSeries(actor))
            return null;
        var series = await db.OrderSeries.AsNoTracking().FirstAsync(s => s.Id == id, cancel);
        var orders = await OrderQueries.Cards(db, db.Orders.Where(o => o.SeriesId == id).OrderBy(o => o.SeriesDay).Take(SeriesPlan.MostVisits))
            .AsNoTracking().ToListAsync(cancel);
        var placed = orders.ToDictionary(o => o.SeriesVisit!.Value);
        var today = district.Calendar.DayOf(clock.UtcNow);
        return new SeriesPage
        {
            Id = id,
            Number = order.Number,
            CategoryCode = order.CategoryCode,
            CommunityId = order.CommunityId,
            Part = order.WishPart,
            Plan = series.Plan,
            NextDay = series.NextDay,
            EndedAt = series.EndedAt,
            EndedBy = series.EndedBy,
            Visits = [.. series.Plan.Days.Select((day, index) => VisitOf(series, index + 1, day, placed.GetValueOrDefault(index + 1), today))],
        };
    }

    private static SeriesVisitRow VisitOf(OrderSeries series, int visit, DateOnly day, OrderCard? order, DateOnly today) => new(
        visit,
        day,
        order,
        order is not null ? SeriesVisitState.Ordered
            : series.IsSkipped(visit) ? SeriesVisitState.Skipped
            : series.EndedAt is not null ? SeriesVisitState.Ended
            : visit < series.NextVisit || day < today ? SeriesVisitState.Missed
            : SeriesVisitState.Coming);
}
