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
        await On.UseAsync<Erasure>(erasure => erasure.EraseAsync());
        Assert.False(await On.ReadAsync(db => db.HotlineCalls.AnyAsync(c => c.PhoneCipher != null)));
    }

    [Fact]
    public async Task What_is_ordered_in_a_call_is_seen_in_it_whatever_number_was_given()
    {
        await BeginAsync(Fresh());
        var placed = await On.DoAsync(desk => desk.PlaceAsync(Cast.HotlineAgent, OrderBuilder.Request() with { Contact = new Contact("李奶奶", Fresh(), null) }));
        await On.UseAsync<HotlineBook>(book => book.TakeInAsync(Cast.HotlineAgent, placed.OrderId));
        await On.UseAsync<HotlineBook>(book => book.TakeInAsync(Cast.HotlineAgent, placed.OrderId));
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
    }

    private static string Fresh() => $"1371111{Interlocked.Increment(ref lastNumber):0000}";

    private Task<long> PlaceAsync(string phone) => On.PlaceAsync(request: OrderBuilder.Request() with { Contact = new Contact("李奶奶", phone, null) });

    private Task<bool> BeginAsync(string phone) => On.AskAsync<HotlineBook, bool>(book => book.BeginAsync(Cast.HotlineAgent, phone));

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
