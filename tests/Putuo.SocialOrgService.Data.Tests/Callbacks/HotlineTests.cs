using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Callbacks;

public abstract class HotlineTests(TestDatabase database) : PlatformTests(database)
{
    private static int lastNumber;

    [Fact]
    public async Task An_agent_sees_the_orders_of_a_number_during_its_call_and_each_look_is_written_down()
    {
        await EndAsync();
        var phone = Fresh();
        var (own, other) = (await PlaceAsync(phone), await PlaceAsync(Fresh()));
        Assert.Empty(await OrdersAsync());
        Assert.True(await BeginAsync(phone));
        Assert.Equal([own], await OrdersAsync());
        var sheet = (await FindAsync())!;
        Assert.Equal(phone, sheet.Phone);
        Assert.Equal([own], sheet.Cards.Select(card => card.Id));
        Assert.All(sheet.Cards, card => Assert.Equal("", card.MaskedName));
        Assert.True(await IsThereAsync(own));
        Assert.False(await IsThereAsync(other));
        Assert.Equal(LookKind.EarlierOrders, Assert.Single(await On.ReadAsync(db => db.ContactLooks.AsNoTracking().Where(l => l.OrderId == own).ToListAsync())).Kind);

        await EndAsync();
        Assert.Empty(await OrdersAsync());
        Assert.False(await IsThereAsync(own));
        var kept = await On.ReadAsync(db => db.HotlineCalls.AsNoTracking().OrderBy(c => c.Id).LastAsync());
        Assert.Equal((null, "", On.Now), (kept.PhoneCipher, kept.MaskedPhone, kept.EndedAt));
    }

    [Fact]
    public async Task The_next_call_ends_the_one_before_and_one_that_nobody_ended_is_over_by_itself()
    {
        var (first, second) = (Fresh(), Fresh());
        var (of, next) = (await PlaceAsync(first), await PlaceAsync(second));
        await BeginAsync(first);
        await BeginAsync(second);
        Assert.Equal([next], await OrdersAsync());
        Assert.DoesNotContain(of, await OrdersAsync());
        On.Time.Advance(HotlineBook.Longest);
        Assert.Empty(await OrdersAsync());
        var began = On.Now - HotlineBook.Longest;
        On.Time.Advance(TimeSpan.FromMinutes(3));
        await On.UseAsync<HotlineBook>(book => book.CloseOverAsync());
        Assert.False(await On.ReadAsync(db => db.HotlineCalls.AnyAsync(c => c.PhoneCipher != null)));
        Assert.Equal(began + HotlineBook.Longest, await On.ReadAsync(db => db.HotlineCalls.Where(c => c.StartedAt == began).MaxAsync(c => c.EndedAt)));
    }

    [Fact]
    public async Task An_order_placed_before_a_call_was_taken_begins_one_in_which_it_is_new_and_no_earlier_order()
    {
        await EndAsync();
        var phone = Fresh();
        var (earlier, placed) = (await PlaceAsync(phone), await PlaceAsync(phone));
        await KeepAsync(placed, phone);
        Assert.Equal([placed, earlier], (await OrdersAsync()).OrderDescending());
        Assert.True(await On.ReadAsync(db => db.HotlineCallOrders.Where(o => o.OrderId == placed).Select(o => o.IsNew).SingleAsync()));
        Assert.Equal([earlier], await On.ReadAsync(db => db.ContactLooks.Where(l => l.OrderId == earlier || l.OrderId == placed).Select(l => l.OrderId!.Value).ToListAsync()));
    }

    [Fact]
    public async Task Of_calls_begun_at_once_one_is_open()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => BeginAsync(Fresh()))));
        Assert.Equal(1, await On.ReadAsync(db => db.HotlineCalls.CountAsync(c => c.UserId == Cast.HotlineAgent.UserId && c.EndedAt == null)));
    }

    [Fact]
    public async Task What_is_ordered_in_a_call_is_seen_in_it_whatever_number_was_given()
    {
        await BeginAsync(Fresh());
        var placed = await On.DoAsync(desk => desk.PlaceAsync(Cast.HotlineAgent, OrderBuilder.Request() with { Contact = new Contact("李奶奶", Fresh(), null) }));
        await KeepAsync(placed.OrderId, Fresh());
        await KeepAsync(placed.OrderId, Fresh());
        Assert.Equal([placed.OrderId], await OrdersAsync());
        var order = await On.ReadAsync(db => db.Orders.AsNoTracking().SingleAsync(o => o.Id == placed.OrderId));
        Assert.Equal((ActingFor.RequesterByPhone, null), (order.PlacedFor, order.RequesterUserId));
    }

    [Fact]
    public async Task What_a_caller_says_is_recorded_as_the_callers_word()
    {
        var phone = Fresh();
        var id = await On.PlaceAsync(Cast.Worker, OrderBuilder.Request() with { Contact = new Contact("李奶奶", phone, null) });
        Assert.True((await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, id))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, id, OrderBuilder.Work(On.Now)))).IsDone);
        await BeginAsync(phone);
        var agent = Cast.HotlineAgent with { CallOrders = await OrdersAsync() };
        Assert.True((await On.DoAsync(desk => desk.RateAsync(agent, id, 5, "满意"))).IsDone);
        var rating = Assert.Single(await On.ReadAsync(db => db.Ratings.AsNoTracking().Where(r => r.OrderId == id).ToListAsync()));
        Assert.Equal((Rater.Requester, ActingFor.RequesterByPhone), (rating.Rater, rating.ActingFor));
    }

    [Fact]
    public async Task Nobody_else_takes_calls_and_an_agent_only_so_many()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => On.AskAsync<HotlineBook, bool>(book => book.BeginAsync(Cast.Worker, Fresh())));
        var busy = Cast.HotlineAgent with { UserId = Cast.Reviewer.UserId };
        var phone = Fresh();
        for (var i = 0; i < HotlineBook.MostCalls; i++)
            Assert.True(await On.AskAsync<HotlineBook, bool>(book => book.BeginAsync(busy, phone)));
        Assert.False(await On.AskAsync<HotlineBook, bool>(book => book.BeginAsync(busy, phone)));
        await On.UseAsync<HotlineBook>(book => book.EndAsync(busy));
        var (earlier, placed) = (await PlaceAsync(phone), await PlaceAsync(phone));
        await On.UseAsync<HotlineBook>(book => book.KeepAsync(busy, phone, placed));
        Assert.Equal([placed], await On.AskAsync<HotlineBook, List<long>>(book => book.OrdersAsync(busy.UserId!.Value)));
        Assert.NotEqual(earlier, placed);
    }

    private static string Fresh() => $"1371111{Interlocked.Increment(ref lastNumber):0000}";

    private Task<long> PlaceAsync(string phone) => On.PlaceAsync(request: OrderBuilder.Request() with { Contact = new Contact("李奶奶", phone, null) });

    private Task<bool> BeginAsync(string phone) => On.AskAsync<HotlineBook, bool>(book => book.BeginAsync(Cast.HotlineAgent, phone));

    private Task KeepAsync(long order, string phone) => On.UseAsync<HotlineBook>(book => book.KeepAsync(Cast.HotlineAgent, phone, order));

    private Task EndAsync() => On.UseAsync<HotlineBook>(book => book.EndAsync(Cast.HotlineAgent));

    private Task<HotlineSheet?> FindAsync() => On.AskAsync<HotlineBook, HotlineSheet?>(book => book.FindAsync(Cast.HotlineAgent));

    private Task<List<long>> OrdersAsync() => On.AskAsync<HotlineBook, List<long>>(book => book.OrdersAsync(Cast.HotlineAgent.UserId!.Value));

    private async Task<bool> IsThereAsync(long id)
    {
        var agent = Cast.HotlineAgent with { CallOrders = await OrdersAsync() };
        return await On.AskAsync<OrderPages, bool>(pages => pages.IsThereAsync(agent, id));
    }
}

public sealed class HotlineOnSqlite(SqliteTestDatabase database) : HotlineTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class HotlineOnPostgreSql(PostgreSqlTestDatabase database) : HotlineTests(database), IClassFixture<PostgreSqlTestDatabase>;
