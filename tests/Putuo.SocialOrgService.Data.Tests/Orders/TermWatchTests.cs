using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
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
        Assert.Equal(0, await MarkAsync());

        On.Time.Advance(TimeSpan.FromHours(24));
        Assert.Equal(1, await MarkAsync());
        On.Time.Advance(TimeSpan.FromDays(10));
        Assert.Equal(1, (await Task.WhenAll(Task.Run(MarkAsync), Task.Run(MarkAsync))).Sum());
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

    private Task<int> MarkAsync() => On.AskAsync<TermWatch, int>(watch => watch.MarkAsync());
}

public sealed class TermWatchOnSqlite(SqliteTestDatabase database) : TermWatchTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class TermWatchOnPostgreSql(PostgreSqlTestDatabase database) : TermWatchTests(database), IClassFixture<PostgreSqlTestDatabase>;
