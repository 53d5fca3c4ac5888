using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Tests.Providers;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Notices;

public abstract class CallTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task What_happens_to_a_caller_s_order_is_to_be_told_once_even_when_it_is_delivered_twice()
    {
        var id = await ClaimedAsync();
        await SendAsync();
        await On.UseAsync<PlatformDbContext>(db => db.Outbox.Where(m => m.Event.OrderId == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.DeliveredAt, (DateTime?)null)));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(SendAsync)));
        var card = await CardAsync(id);
        var line = Assert.Single(card!.Lines);
        Assert.Equal((OrderEventKind.Claimed, "银潮服务社"), (line.Kind, line.Organization!.Zh));
        Assert.Equal(("张**", "138****0000", false), (card.MaskedName, card.MaskedPhone, card.MayRate));
    }

    [Fact]
    public async Task A_resident_with_an_account_is_not_called()
    {
        var id = await On.ClaimedAsync();
        await SendAsync();
        Assert.False(await On.ReadAsync(db => db.CallTasks.AnyAsync(t => t.OrderId == id)));
    }

    [Fact]
    public async Task One_call_tells_all_of_an_order_and_what_happened_since_stays_to_be_told()
    {
        var id = await ClaimedAsync();
        await SendAsync();
        var shown = (await CardAsync(id))!;
        Assert.True((await On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, id, OrderBuilder.Work(On.Now)))).IsDone);
        await SendAsync();
        var both = (await CardAsync(id))!;
        Assert.Equal([OrderEventKind.Claimed, OrderEventKind.Completed], both.Lines.Select(l => l.Kind));
        Assert.True(both.MayRate);

        Assert.True(await ToldAsync(Cast.Worker, id, shown.Newest));
        Assert.Equal([OrderEventKind.Completed], (await CardAsync(id))!.Lines.Select(l => l.Kind));
        Assert.True(await ToldAsync(Cast.Worker, id, both.Newest));
        Assert.True(await ToldAsync(Cast.Worker, id, both.Newest));
        Assert.Null(await CardAsync(id));
        Assert.All(await On.ReadAsync(db => db.CallTasks.Where(t => t.OrderId == id).ToListAsync()), t => Assert.Equal(Cast.Worker.UserId, t.DoneByUserId));
    }

    [Fact]
    public async Task Nobody_answering_counts_once_a_page()
    {
        var id = await ClaimedAsync();
        await SendAsync();
        var newest = (await CardAsync(id))!.Newest;
        Assert.True(await TriedAsync(Cast.Worker, id, newest, 0));
        Assert.True(await TriedAsync(Cast.Worker, id, newest, 0));
        Assert.Equal((1, On.Now), ((await CardAsync(id))!.Tries, (await CardAsync(id))!.TriedAt!.Value));
    }

    [Fact]
    public async Task Another_community_neither_sees_nor_closes_it()
    {
        var id = await ClaimedAsync();
        await SendAsync();
        foreach (var actor in new[] { Cast.OtherWorker, Cast.Administrator, Cast.FirstMember, Actor.Anonymous })
        {
            Assert.Empty(await On.AskAsync<CallPages, IReadOnlyList<CallCard>>(pages => pages.WaitingAsync(actor, null, 1000)));
            Assert.False(await ToldAsync(actor, id, long.MaxValue));
            Assert.False(await TriedAsync(actor, id, long.MaxValue, 0));
        }
        Assert.Equal(0, (await CardAsync(id))!.Tries);
    }

    [Fact]
    public async Task What_waits_longest_stands_first_what_nobody_answered_last_and_a_page_ends_between_orders()
    {
        var early = await On.PlaceAsync(Cast.Worker);
        var (longest, next) = (await ClaimedAsync(), await ClaimedAsync());
        Assert.True((await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, early))).IsDone);
        await SendAsync();
        long[] ours = [longest, next, early];
        Assert.Equal(ours, await OrderAsync());

        Assert.True(await TriedAsync(Cast.Worker, longest, long.MaxValue, 0));
        Assert.Equal([next, early, longest], await OrderAsync());
        var paged = new List<CallCard>();
        while (await WaitingAsync(paged.LastOrDefault()?.Place, 2) is { Count: > 0 } page)
            paged.AddRange(page);
        Assert.Equal((await WaitingAsync(null, 1000)).Select(c => c.OrderId), paged.Select(c => c.OrderId));

        On.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ours, await OrderAsync());

        async Task<IEnumerable<long>> OrderAsync() => (await WaitingAsync(null, 1000)).Select(c => c.OrderId).Where(id => ours.Contains(id));
    }

    [Fact]
    public async Task Who_has_told_what_goes_with_the_contact()
    {
        var id = await ClaimedAsync();
        await SendAsync();
        var told = On.Now;
        On.Time.Advance(told.AddMonths(12) - told + TimeSpan.FromSeconds(1));
        await On.UseAsync<Data.People.Erasure>(erasure => erasure.EraseAsync());
        Assert.False(await On.ReadAsync(db => db.CallTasks.AnyAsync(t => t.OrderId == id)));
    }

    /// <summary>An order that the community placed for a caller, claimed.</summary>
    private protected async Task<long> ClaimedAsync()
    {
        var id = await On.PlaceAsync(Cast.Worker);
        Assert.True((await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, id))).IsDone);
        return id;
    }

    private protected async Task SendAsync()
    {
        while ((await On.AskAsync<OutboxSender, IReadOnlyList<Told>>(sender => sender.SendDueAsync())).Count > 0)
        {
        }
    }

    private async Task<CallCard?> CardAsync(long id) =>
        (await WaitingAsync(null, 1000)).SingleOrDefault(c => c.OrderId == id);

    private Task<IReadOnlyList<CallCard>> WaitingAsync(CallPlace? after, int take) =>
        On.AskAsync<CallPages, IReadOnlyList<CallCard>>(pages => pages.WaitingAsync(Cast.Worker, after, take));

    private Task<bool> ToldAsync(Actor actor, long id, long upTo) => On.AskAsync<CallBook, bool>(book => book.ToldAsync(actor, id, upTo));

    private Task<bool> TriedAsync(Actor actor, long id, long upTo, int seen) => On.AskAsync<CallBook, bool>(book => book.TriedAsync(actor, id, upTo, seen));
}

public sealed class CallsOnSqlite(SqliteTestDatabase database) : CallTests(database), IClassFixture<SqliteTestDatabase>
{
    [Fact]
    public async Task A_page_of_calls_is_two_statements_however_many_there_are()
    {
        foreach (var orders in new[] { 1, 4 })
        {
            for (var i = 0; i < orders; i++)
                await ClaimedAsync();
            await SendAsync();
            using var statements = await Statements.ListenAsync(new SqliteConnectionStringBuilder(Setting.Connection).DataSource);
            await On.UseAsync<CallPages>(pages => pages.WaitingAsync(Cast.Worker, null, CallPages.PageSize));
            Assert.Equal(2, statements.Heard.Count(s => s.Sql.Contains("CallTasks", StringComparison.Ordinal)));
            Assert.Equal(2, statements.Heard.Count(s => s.Sql.Contains("SELECT", StringComparison.Ordinal)));
        }
    }
}

public sealed class CallsOnPostgreSql(PostgreSqlTestDatabase database) : CallTests(database), IClassFixture<PostgreSqlTestDatabase>;
