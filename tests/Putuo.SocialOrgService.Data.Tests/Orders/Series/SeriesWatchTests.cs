using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders.Series;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders.Series;

/// <summary>The visits of a series are ordered in time, each once, for whoever served the one before.</summary>
public abstract class SeriesWatchTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task Each_visit_is_ordered_once_by_any_number_of_watchers_and_addressed_to_who_served_the_last()
    {
        var first = await PlaceAsync(visits: 3);
        Assert.Equal(0, await WatchAsync(first));
        Assert.True((await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, first))).IsDone);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => WatchAsync(first))));

        var visits = await VisitsAsync(first);
        Assert.Equal(2, visits.Count);
        var second = visits[1];
        Assert.Equal((2, Waiting.Organization, Cast.FirstId), (second.SeriesVisit, second.Waiting, second.AddressedOrganizationId));
        var contact = await On.ReadAsync(db => db.OrderContacts.AsNoTracking().Where(c => c.OrderId == first || c.OrderId == second.Id).ToListAsync());
        Assert.Equal(2, contact.Count);
        Assert.Equal(contact[0].PhoneCipher, contact[1].PhoneCipher);
        Assert.Equal(ActorRole.System, Assert.Single(await On.TimelineAsync(second.Id)).ActorRole);
        Assert.Equal(0, await WatchAsync(first));

        On.Time.Advance(TimeSpan.FromDays(5));
        Assert.Equal(0, await WatchAsync(first));
        On.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, await WatchAsync(first));
        Assert.Equal([1, 2, 3], (await VisitsAsync(first)).Select(o => o.SeriesVisit!.Value));
        Assert.False((await SeriesAsync(first)).IsRunning);
        On.Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await WatchAsync(first));
    }

    [Fact]
    public async Task A_platform_that_was_down_makes_up_for_nothing()
    {
        var first = await PlaceAsync(visits: 4);
        Assert.True((await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, first))).IsDone);
        On.Time.Advance(TimeSpan.FromDays(16));
        Assert.Equal(1, await WatchAsync(first));
        var visits = await VisitsAsync(first);
        Assert.Equal([1, 4], visits.Select(o => o.SeriesVisit!.Value));
        Assert.All(visits.Skip(1), o => Assert.True(o.WishDay >= TestDistrict.Calendar.DayOf(On.Now)));
        var page = await PageAsync(Cast.Requester, first);
        Assert.Equal([SeriesVisitState.Ordered, SeriesVisitState.Missed, SeriesVisitState.Missed, SeriesVisitState.Ordered], page!.Visits.Select(v => v.State));
    }

    [Fact]
    public async Task A_series_counts_once_whichever_visit_is_claimed_first_and_completed_visits_each()
    {
        var before = await SheetAsync();
        var first = await PlaceAsync(visits: 3);
        On.Time.Advance(TimeSpan.FromDays(5));
        Assert.Equal(1, await WatchAsync(first));
        var second = (await VisitsAsync(first))[1];
        foreach (var id in new[] { second.Id, first })
        {
            Assert.True((await On.DoAsync(desk => desk.ClaimAsync(Cast.SecondMember, id))).IsDone);
            Assert.True((await On.DoAsync(desk => desk.CompleteAsync(Cast.SecondMember, id, OrderBuilder.Work(On.Now)))).IsDone);
        }
        var after = await SheetAsync();
        Assert.Equal([1, 1, 2, 2], new[] { Measure.Placed, Measure.Accepted, Measure.Claims, Measure.Completed }.Select(m => after.Total(m) - before.Total(m)));
        Assert.Equal([false, true], (await VisitsAsync(first)).Select(o => o.CountsAsAccepted));
        await On.UseAsync<PlatformDbContext>(db => Promises.AssertAsync(db, TestDistrict.District));
    }

    [Fact]
    public async Task Whoever_asked_or_the_own_community_leaves_visits_out_and_ends_it_and_nobody_else()
    {
        var first = await PlaceAsync(visits: 4);
        var page = await PageAsync(Cast.Requester, first);
        foreach (var stranger in new[] { Cast.Neighbour, Cast.OtherWorker, Cast.FirstMember, Cast.Administrator })
        {
            Assert.Null(await PageAsync(stranger, first));
            Assert.False(await On.AskAsync<SeriesDesk, bool>(desk => desk.EndAsync(stranger, first)));
        }
        for (var turn = 0; turn < 2; turn++)
            Assert.True(await On.AskAsync<SeriesDesk, bool>(desk => desk.SkipAsync(Cast.Requester, first, page!.Visits[1].Day)));
        for (var turn = 0; turn < 2; turn++)
            Assert.True(await On.AskAsync<SeriesDesk, bool>(desk => desk.EndAsync(Cast.Worker, first)));
        Assert.False(await On.AskAsync<SeriesDesk, bool>(desk => desk.EndAsync(Cast.Requester, first)));
        var ended = await PageAsync(Cast.Worker, first);
        Assert.Equal((SeriesEnd.Community, On.Now, null), (ended!.EndedBy, ended.EndedAt, ended.NextDay));
        Assert.Equal([SeriesVisitState.Ordered, SeriesVisitState.Skipped, SeriesVisitState.Ended, SeriesVisitState.Ended], ended.Visits.Select(v => v.State));
        On.Time.Advance(TimeSpan.FromDays(14));
        Assert.Equal(0, await WatchAsync(first));
    }

    [Fact]
    public async Task Whoever_is_joined_to_one_visit_ends_the_series_though_a_later_one_was_ordered_without_the_account()
    {
        var first = await PlaceAsync(visits: 4, Cast.Worker);
        On.Time.Advance(TimeSpan.FromDays(5));
        Assert.Equal(1, await WatchAsync(first));
        await On.UseAsync<PlatformDbContext>(db => db.Orders.Where(o => o.Id == first).ExecuteUpdateAsync(o => o.SetProperty(x => x.RequesterUserId, Cast.Requester.UserId)));
        Assert.NotNull(await On.AskAsync<SeriesPages, SeriesPage?>(pages => pages.FindAsync(Cast.Requester, first)));
        Assert.True(await On.AskAsync<SeriesDesk, bool>(desk => desk.EndAsync(Cast.Requester, first)));
        Assert.False((await SeriesAsync(first)).IsRunning);
    }

    [Fact]
    public async Task An_organization_that_is_not_active_is_not_asked_and_an_erased_contact_ends_it()
    {
        var first = await PlaceAsync(visits: 4);
        Assert.True((await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, first))).IsDone);
        await SetAsync(OrganizationStatus.Suspended);
        Assert.Equal(1, await WatchAsync(first));
        Assert.Equal((Waiting.Pool, null), ((await VisitsAsync(first))[1].Waiting, (await VisitsAsync(first))[1].AddressedOrganizationId));
        await SetAsync(OrganizationStatus.Active);

        await On.UseAsync<PlatformDbContext>(db => db.OrderContacts.ExecuteUpdateAsync(c => c.SetProperty(x => x.ErasedAt, On.Now)));
        On.Time.Advance(TimeSpan.FromDays(12));
        Assert.Equal(0, await WatchAsync(first));
        Assert.Equal(SeriesEnd.ContactErased, (await SeriesAsync(first)).EndedBy);

        Task SetAsync(OrganizationStatus status) => On.UseAsync<PlatformDbContext>(db =>
            db.Organizations.Where(o => o.Id == Cast.FirstId).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, status)));
    }

    private async Task<long> PlaceAsync(int visits, Actor? by = null)
    {
        var today = TestDistrict.Calendar.DayOf(On.Now);
        return await On.PlaceAsync(by, request: OrderBuilder.Request() with
        {
            Wish = new TimeWish(today, DayPart.Morning),
            Repeat = new SeriesPlan(Rhythm.Weekly, Weekdays.None, today, visits),
        });
    }

    private Task<List<ServiceOrder>> VisitsAsync(long first) => On.ReadAsync(db => db.Orders.AsNoTracking()
        .Where(o => o.SeriesId == db.Orders.Where(x => x.Id == first).Select(x => x.SeriesId).First()).OrderBy(o => o.SeriesVisit).ToListAsync());

    private Task<OrderSeries> SeriesAsync(long first) => On.ReadAsync(db => db.OrderSeries.AsNoTracking()
        .SingleAsync(s => s.Id == db.Orders.Where(x => x.Id == first).Select(x => x.SeriesId).First()));

    private Task<SeriesPage?> PageAsync(Actor actor, long id) => On.AskAsync<SeriesPages, SeriesPage?>(pages => pages.FindAsync(actor, id));

    private Task<FigureSheet> SheetAsync() => On.AskAsync<FigureBook, FigureSheet>(book => book.ReadAsync(TestDistrict.District));

    /// <summary>How many visits of this series a round orders.</summary>
    private async Task<int> WatchAsync(long first)
    {
        var before = (await VisitsAsync(first)).Count;
        await On.AskAsync<SeriesWatch, int>(watch => watch.PlaceDueAsync());
        return (await VisitsAsync(first)).Count - before;
    }
}

public sealed class SeriesWatchOnSqlite(SqliteTestDatabase database) : SeriesWatchTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class SeriesWatchOnPostgreSql(PostgreSqlTestDatabase database) : SeriesWatchTests(database), IClassFixture<PostgreSqlTestDatabase>;
