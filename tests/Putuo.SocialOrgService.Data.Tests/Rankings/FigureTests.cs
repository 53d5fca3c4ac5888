using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Rankings;

public abstract class FigureTests(TestDatabase database) : PlatformTests(database)
{
    private const int Writers = 4, RoundsEach = 8;

    [Fact]
    public async Task Figures_never_drift_while_they_are_written_folded_and_read_at_once()
    {
        var started = 0;
        var acknowledged = 0;
        using var stop = new CancellationTokenSource();
        var already = (await SheetAsync(TestDistrict.District)).Total(Measure.Placed);
        var folding = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
                await FoldAsync();
        });
        var reading = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var least = Volatile.Read(ref acknowledged);
                var shown = (await SheetAsync(TestDistrict.District)).Total(Measure.Placed) - already;
                Assert.InRange(shown, least, Volatile.Read(ref started));
            }
        });
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < RoundsEach; round++)
            {
                Interlocked.Increment(ref started);
                var category = round % 3 == 0 ? TestDistrict.Ferry : TestDistrict.Errand;
                var id = await On.PlaceAsync(request: OrderBuilder.Request(category) with { CommunityId = writer % 2 == 0 ? TestDistrict.Community : TestDistrict.OtherCommunity });
                Interlocked.Increment(ref acknowledged);
                await ServeAsync(id, round);
                On.Time.Advance(TimeSpan.FromHours(5));
            }
        })));
        await stop.CancelAsync();
        await Task.WhenAll(folding, reading);

        var unfolded = await RecountAsync();
        while (await FoldAsync() > 0)
        {
        }
        Assert.Equal(0, await On.ReadAsync(db => db.FigureEntries.CountAsync()));
        Assert.Equal(unfolded, await RecountAsync());
        Assert.Equal(0, (await On.AskAsync<FigureRecount, RecountFinding>(recount => recount.RunAsync(write: false))).Different);
    }

    [Fact]
    public async Task A_figure_that_was_changed_behind_the_back_is_named_and_put_right()
    {
        await ServeAsync(await On.PlaceAsync(), 0);
        while (await FoldAsync() > 0)
        {
        }
        await On.PlaceAsync();
        Assert.Equal(0, (await RunAsync(write: false)).Different);
        var spoilt = await On.ReadAsync(db => db.FigureRows.Where(r => r.Period == FigurePeriod.Month && r.Subject == FigureSubject.Organization && r.Measure == Measure.Claims).OrderBy(r => r.AreaId).FirstAsync());
        await On.UseAsync<PlatformDbContext>(db => db.FigureRows
            .Where(r => r.AreaId == spoilt.AreaId && r.Period == spoilt.Period && r.Subject == spoilt.Subject && r.Measure == spoilt.Measure && r.Start == spoilt.Start && r.SubjectId == spoilt.SubjectId)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Value, r => r.Value + 3)));
        var found = await RunAsync(write: false);
        Assert.Equal(
            [new FigureDifference(spoilt.Measure, spoilt.Period, spoilt.Start, spoilt.AreaId, spoilt.Subject, spoilt.SubjectId, spoilt.Value + 3, spoilt.Value)],
            found.Named);
        Assert.Equal(1, (await RunAsync(write: true)).Different);
        Assert.Equal(0, (await RunAsync(write: false)).Different);

        Task<RecountFinding> RunAsync(bool write) => On.AskAsync<FigureRecount, RecountFinding>(recount => recount.RunAsync(write));
    }

    [Fact]
    public async Task Few_entries_are_left_until_there_are_more_or_it_is_quiet()
    {
        while (await FoldAsync() > 0)
        {
        }
        await On.PlaceAsync();
        Assert.Equal(0, await On.AskAsync<FigureFold, int>(fold => fold.FoldAsync(FigureFold.RoundSize)));
        var waiting = await On.ReadAsync(db => db.FigureEntries.CountAsync());
        Assert.NotEqual(0, waiting);
        Assert.Equal(waiting, await FoldAsync());
    }

    [Fact]
    public async Task Two_folders_at_once_count_nothing_twice()
    {
        for (var i = 0; i < 6; i++)
            await On.PlaceAsync();
        var before = (await SheetAsync(TestDistrict.District)).Total(Measure.Placed);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            try
            {
                await FoldAsync();
            }
            catch (Exception failure) when (failure is DbUpdateException or System.Data.Common.DbException or InvalidOperationException { InnerException: System.Data.Common.DbException })
            {
                // The other one was first; the background service tries again.
            }
        })));
        Assert.Equal(before, (await SheetAsync(TestDistrict.District)).Total(Measure.Placed));
    }

    /// <summary>Compares every figure of three levels with a count over orders, events and ratings.</summary>
    private async Task<int> RecountAsync()
    {
        var compared = 0;
        var orders = await On.ReadAsync(db => db.Orders.AsNoTracking().Include(o => o.Ratings).ToListAsync());
        var events = (await On.ReadAsync(db => db.OrderEvents.AsNoTracking().ToListAsync())).ToLookup(e => e.OrderId);
        foreach (var area in new[] { TestDistrict.Community, TestDistrict.OtherCommunity, TestDistrict.Street, TestDistrict.District })
        {
            var here = orders.Where(o => o.CommunityId == area || o.StreetId == area || o.DistrictId == area).ToList();
            var days = here.Select(o => TestDistrict.Calendar.DayOf(o.PlacedAt)).Distinct().Order().ToList();
            var sheet = await SheetAsync(area);
            Same(here.Count, sheet.Total(Measure.Placed));
            Same(here.Count(o => o.WasClaimed), sheet.Total(Measure.Accepted));
            Same(here.Count(o => o.Status == OrderStatus.Completed), sheet.Total(Measure.Completed));
            Same(here.Sum(o => o.Ratings.Count(r => r.IsGood)), sheet.Total(Measure.GoodReviews));
            foreach (var category in new[] { TestDistrict.Errand, TestDistrict.Ferry })
                Same(here.Count(o => o.CategoryCode == category), sheet.Of(Measure.Placed, FigureSubject.Category, category));
            Same(here.Count(o => o.TopCategory == "A"), sheet.By(Measure.Placed, FigureSubject.Category).Where(c => c.Id[0] == 'A').Sum(c => c.Value));
            var claims = here.Sum(o => events[o.Id].Count(e => e.Kind == OrderEventKind.Claimed) - events[o.Id].Count(e => e.Kind == OrderEventKind.Released));
            Same(claims, sheet.Of(Measure.Claims, FigureSubject.Organization, "2"));
            foreach (var (from, to) in new[] { (days[0], days[^1]), (days[0], days[days.Count / 2]), (days[days.Count / 2], days[^1]), (days[^1], days[^1].AddYears(1)) })
            {
                var span = await SheetAsync(area, from, to);
                Same(here.Count(o => TestDistrict.Calendar.DayOf(o.PlacedAt) is var day && day >= from && day <= to), span.Total(Measure.Placed));
            }
        }
        return compared;

        void Same(long counted, long shown)
        {
            Assert.Equal(counted, shown);
            compared++;
        }
    }

    private async Task ServeAsync(long id, int round)
    {
        await DoneAsync(desk => desk.ClaimAsync(Cast.SecondMember, id));
        if (round % 4 == 1)
            await DoneAsync(desk => desk.ReleaseAsync(Cast.SecondMember, id, "来不及"));
        if (round % 4 < 2)
            return;
        await DoneAsync(desk => desk.CompleteAsync(Cast.SecondMember, id, OrderBuilder.Work(On.Now)));
        await DoneAsync(desk => desk.RateAsync(Cast.Requester, id, (round % 5) + 1, null));
    }

    private async Task DoneAsync(Func<OrderDesk, Task<OrderResult>> act)
    {
        var result = await On.DoAsync(act);
        Assert.True(result.IsDone, $"{result.Refusal}");
    }

    private Task<int> FoldAsync() => On.AskAsync<FigureFold, int>(fold => fold.FoldAsync());

    private Task<FigureSheet> SheetAsync(int area, DateOnly? from = null, DateOnly? to = null) =>
        On.AskAsync<FigureBook, FigureSheet>(book => book.ReadAsync(area, from, to));
}

public sealed class FiguresOnSqlite(SqliteTestDatabase database) : FigureTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class FiguresOnPostgreSql(PostgreSqlTestDatabase database) : FigureTests(database), IClassFixture<PostgreSqlTestDatabase>;
