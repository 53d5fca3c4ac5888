using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Orders.Series;

/// <summary>What is done with a series: its next visit is ordered, one is left out, it is ended.</summary>
public sealed class SeriesDesk(ISeriesBook book, IOrganizationRegistry organizations, District district, DistrictClock clock)
{
    /// <summary>How often it is decided anew after somebody else changed the series.</summary>
    private const int MostTries = 4;

    /// <summary>
    /// Orders the next visit of a series if it is due: addressed to the organization that serves the visits, while that one fits, otherwise as
    /// any new order. A series whose contact is erased or whose service is not offered any more ends.
    /// </summary>
    /// <returns>Whether a visit was ordered.</returns>
    public async Task<bool> PlaceNextAsync(long seriesId, CancellationToken cancel = default)
    {
        if (await book.FindAsync(seriesId, cancel) is not { Series.IsRunning: true } state)
            return false;
        var (series, last, now) = (state.Series, state.Last, clock.UtcNow);
        var today = district.Calendar.DayOf(now);
        var passed = series.PassMissed(today);
        if (!series.IsDue(today, state.IsWaiting))
        {
            if (passed)
                await book.SaveAsync(series, cancel);
            return false;
        }
        if (!state.HasContact || WhereOffered(last) is not { } place)
        {
            series.End(state.HasContact ? SeriesEnd.NotOffered : SeriesEnd.ContactErased, null, now);
            await book.SaveAsync(series, cancel);
            return false;
        }
        var asked = await AskedAsync(state, cancel);
        var someone = asked is not null || await organizations.AnyServesAsync(last.TopCategory, place, district, cancel);
        var visit = ServiceOrder.PlaceVisit(series, last, asked, someone, district, now);
        series.Advance();
        return await book.PlaceAsync(series, visit, last.Id, cancel);
    }

    /// <summary>Leaves out a visit that is not ordered yet; whoever asked and the own community may, by any order of the series that is theirs.</summary>
    /// <returns>Whether it is left out.</returns>
    public Task<bool> SkipAsync(Actor actor, OrderNumber number, DateOnly day, CancellationToken cancel = default) =>
        ChangeAsync(actor, number, series => series.Skip(day), series => series.LeavesOut(day), cancel);

    /// <summary>Ends a series; whoever asked and the own community may, by any order of it that is theirs.</summary>
    /// <returns>Whether it is ended now, or was by the same actor.</returns>
    public Task<bool> EndAsync(Actor actor, OrderNumber number, CancellationToken cancel = default) => ChangeAsync(
        actor,
        number,
        series => series.End(actor.Role == ActorRole.CommunityWorker ? SeriesEnd.Community : SeriesEnd.Requester, actor.UserId, clock.UtcNow),
        series => series.EndedByUserId is { } user && user == actor.UserId,
        cancel);

    private async Task<bool> ChangeAsync(Actor actor, OrderNumber number, Func<OrderSeries, bool> change, Func<OrderSeries, bool> isDone, CancellationToken cancel)
    {
        if (await book.FindVisitAsync(number, cancel) is not { SeriesId: { } id } visit || !visit.MayKeepSeries(actor))
            return false;
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await book.FindAsync(id, cancel) is not { Series: var series })
                return false;
            if (!change(series))
                return isDone(series);
            if (await book.SaveAsync(series, cancel))
                return true;
        }
        return false;
    }

    private Area? WhereOffered(ServiceOrder last) =>
        district.CanBeOrdered(last.CategoryCode, out _) && district.TryArea(last.CommunityId, out var community) && community.IsOn ? community : null;

    private async Task<int?> AskedAsync(SeriesState state, CancellationToken cancel) =>
        (state.ServedBy ?? state.Last.AddressedOrganizationId) is { } organization && state.Last.Scene == Scene.Individual
            && await organizations.ServesAsync(organization, null, state.Last.CategoryCode, state.Last.CommunityId, district, cancel)
            ? organization
            : null;
}
