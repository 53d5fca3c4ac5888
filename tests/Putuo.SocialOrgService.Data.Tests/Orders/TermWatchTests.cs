using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

public abstract class TermWatchTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task A_missed_term_is_marked_once_even_by_two_watchers_and_nothing_is_closed()
    {
        var (waiting, accepted, paused, done) = (await On.PlaceAsync(), await On.ClaimedAsync(), await On.PlaceAsync(), await On.CompletedAsync());
        Assert.True((await On.DoAsync(desk => desk.PauseAsync(Cast.Requester, paused, "台风停航", On.Now.AddDays(30)))).IsDone);
        await MarkAsync();
        Assert.False((await On.OrderAsync(waiting)).IsLate);

        On.Time.Advance(TimeSpan.FromHours(24));
        await MarkAsync();
        Assert.Equal((true, false), ((await On.OrderAsync(waiting)).IsLate, (await On.OrderAsync(accepted)).IsLate));
        On.Time.Advance(TimeSpan.FromDays(10));
        await Task.WhenAll(Task.Run(MarkAsync), Task.Run(MarkAsync));
        Assert.Equal(0, await MarkAsync());

        foreach (var (id, term) in new[] { (waiting, TermKind.Answer), (accepted, TermKind.Completion) })
        {
            var missed = Assert.Single(await On.TimelineAsync(id), e => e.Kind == OrderEventKind.TermMissed);
            Assert.Equal(term, missed.Term);
            Assert.True((await On.OrderAsync(id)).IsLate);
        }
        Assert.Equal(OrderStatus.Pending, (await On.OrderAsync(waiting)).Status);
        Assert.DoesNotContain(await On.TimelineAsync(paused), e => e.Kind == OrderEventKind.TermMissed);
        Assert.DoesNotContain(await On.TimelineAsync(done), e => e.Kind == OrderEventKind.TermMissed);
    }

    [Fact]
    public async Task An_order_addressed_in_vain_goes_to_the_pool_and_to_triage_where_nobody_else_could_serve_it()
    {
        var (helped, alone) = (await On.PlaceAsync(request: Addressed(TestDistrict.Errand)), await On.PlaceAsync(request: Addressed(TestDistrict.Advice)));
        await SuspendSecondAsync(async () =>
        {
            On.Time.Advance(TimeSpan.FromDays(3));
            await MarkAsync();
        });
        var routed = await On.OrderAsync(helped);
        Assert.Equal((Waiting.Pool, null, false), (routed.Waiting, routed.AddressedOrganizationId, routed.IsLate));
        Assert.Equal([OrderEventKind.Placed, OrderEventKind.TermMissed, OrderEventKind.Routed], (await On.TimelineAsync(helped)).Select(e => e.Kind));
        var unserved = await On.OrderAsync(alone);
        Assert.Equal((Waiting.Triage, null, false), (unserved.Waiting, unserved.AddressedOrganizationId, unserved.IsLate));
    }

    [Fact]
    public async Task What_is_given_back_where_nobody_else_could_serve_it_goes_to_triage()
    {
        var (declined, released) = (await On.PlaceAsync(request: Addressed(TestDistrict.Advice)), await On.ClaimedAsync(OrderBuilder.Request(TestDistrict.Advice)));
        var other = await On.ClaimedAsync(OrderBuilder.Request(TestDistrict.Advice));
        Assert.True((await On.DoAsync(desk => desk.ReleaseAsync(Cast.FirstMember, other, "人手不够"))).IsDone);
        await SuspendSecondAsync(async () =>
        {
            Assert.True((await On.DoAsync(desk => desk.DeclineAsync(Cast.FirstMember, declined, "人手不够"))).IsDone);
            Assert.True((await On.DoAsync(desk => desk.ReleaseAsync(Cast.FirstMember, released, "人手不够"))).IsDone);
        });
        Assert.Equal(Waiting.Pool, (await On.OrderAsync(other)).Waiting);
        Assert.Equal(Waiting.Triage, (await On.OrderAsync(declined)).Waiting);
        Assert.Equal(Waiting.Triage, (await On.OrderAsync(released)).Waiting);
    }

    [Fact]
    public async Task A_pause_ends_by_itself_and_the_term_runs_on_from_there()
    {
        var id = await On.PlaceAsync();
        var due = (await On.OrderAsync(id)).AnswerDue!.Value;
        Assert.True((await On.DoAsync(desk => desk.PauseAsync(Cast.Requester, id, "台风停航", On.Now.AddDays(2)))).IsDone);
        On.Time.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        await ResumeAsync();
        Assert.NotNull((await On.OrderAsync(id)).PausedAt);

        On.Time.Advance(TimeSpan.FromHours(1));
        await ResumeAsync();
        var resumed = await On.OrderAsync(id);
        Assert.Equal((null, due.AddDays(2)), (resumed.PausedAt, resumed.AnswerDue!.Value));
        Assert.Equal(ActorRole.System, Assert.Single(await On.TimelineAsync(id), e => e.Kind == OrderEventKind.Resumed).ActorRole);
    }

    [Fact]
    public async Task What_was_late_before_a_pause_is_not_taken_back_in_the_round_that_ends_it()
    {
        var id = await On.ClaimedAsync();
        On.Time.Advance(TimeSpan.FromDays(4));
        await MarkAsync();
        Assert.True((await On.DoAsync(desk => desk.PauseAsync(Cast.Requester, id, "渡轮停航", On.Now.AddDays(10)))).IsDone);
        On.Time.Advance(TimeSpan.FromDays(10));
        await RoundAsync();
        Assert.Equal((OrderStatus.Accepted, true, null), ((await On.OrderAsync(id)).Status, (await On.OrderAsync(id)).IsLate, (await On.OrderAsync(id)).PausedAt));
        On.Time.Advance(TimeSpan.FromDays(7));
        await RoundAsync();
        Assert.Equal(Waiting.Triage, (await On.OrderAsync(id)).Waiting);

        async Task RoundAsync()
        {
            await ResumeAsync();
            await MarkAsync();
            await On.AskAsync<TermWatch, int>(watch => watch.TakeBackAsync());
        }
    }

    [Fact]
    public async Task A_completion_that_nobody_confirmed_is_confirmed_once_by_the_system_and_stays_unrated()
    {
        var (forgotten, confirmed) = (await On.CompletedAsync(), await On.CompletedAsync());
        Assert.True((await On.DoAsync(desk => desk.ConfirmAsync(Cast.Requester, confirmed))).IsDone);
        await ConfirmAsync();
        Assert.Null((await On.OrderAsync(forgotten)).ConfirmedAt);

        On.Time.Advance(TimeSpan.FromDays(7));
        await Task.WhenAll(Task.Run(ConfirmAsync), Task.Run(ConfirmAsync));
        var order = await On.OrderAsync(forgotten);
        Assert.Equal((OrderStatus.Completed, false), (order.Status, order.ConfirmedByRequester));
        foreach (var id in new[] { forgotten, confirmed })
            Assert.Single(await On.TimelineAsync(id), e => e.Kind == OrderEventKind.Confirmed);
        Assert.Equal(ActorRole.System, (await On.TimelineAsync(forgotten))[^1].ActorRole);
        Assert.False(await On.ReadAsync(db => db.Ratings.AnyAsync(r => r.OrderId == forgotten)));
    }

    [Fact]
    public async Task An_order_that_cannot_be_marked_keeps_none_of_the_others_waiting()
    {
        var (broken, healthy) = (await On.PlaceAsync(request: Addressed(TestDistrict.Errand)), await On.PlaceAsync());
        await On.UseAsync<PlatformDbContext>(db => db.Orders.Where(o => o.Id == broken)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.CategoryCode, TestDistrict.Unoffered[0].Code).SetProperty(x => x.AnswerDue, x => x.AnswerDue!.Value.AddHours(-1))));
        On.Time.Advance(TimeSpan.FromHours(25));
        await MarkAsync();
        Assert.True((await On.OrderAsync(healthy)).IsLate);
        Assert.False((await On.OrderAsync(broken)).IsLate);
        await On.UseAsync<PlatformDbContext>(db => db.Orders.Where(o => o.Id == broken).ExecuteUpdateAsync(o => o.SetProperty(x => x.CategoryCode, TestDistrict.Errand)));
    }

    private Task<int> ResumeAsync() => On.AskAsync<TermWatch, int>(watch => watch.ResumeAsync());

    private Task<int> ConfirmAsync() => On.AskAsync<TermWatch, int>(watch => watch.ConfirmAsync());

    private static NewOrder Addressed(string category) => OrderBuilder.Request(category) with { OrganizationId = Cast.FirstId };

    /// <summary>Does something while of the organizations that serve more than errands only the first is active.</summary>
    private async Task SuspendSecondAsync(Func<Task> meanwhile)
    {
        await SetAsync(OrganizationStatus.Suspended);
        await meanwhile();
        await SetAsync(OrganizationStatus.Active);

        Task SetAsync(OrganizationStatus status) => On.UseAsync<PlatformDbContext>(db =>
            db.Organizations.Where(o => o.Id == Cast.SecondId).ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, status)));
    }

    private Task<int> MarkAsync() => On.AskAsync<TermWatch, int>(watch => watch.MarkAsync());
}

public sealed class TermWatchOnSqlite(SqliteTestDatabase database) : TermWatchTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class TermWatchOnPostgreSql(PostgreSqlTestDatabase database) : TermWatchTests(database), IClassFixture<PostgreSqlTestDatabase>;
