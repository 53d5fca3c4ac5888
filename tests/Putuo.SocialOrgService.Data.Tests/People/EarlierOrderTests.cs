using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.People;

public abstract class EarlierOrderTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task The_same_number_or_the_same_place_is_found_in_the_own_community_only_and_the_look_is_written_down()
    {
        var byNumber = await PlaceAsync("13905801111", null);
        var byPlace = await PlaceAsync("13905802222", "海印路 7 号-302 室");
        await PlaceAsync("13905801111", null, TestDistrict.OtherCommunity);
        await PlaceAsync("13905803333", "海印路8号");
        var found = (await FindAsync(Cast.Worker, "13905801111", "海印路7号302室"))!;
        Assert.Equal([(byPlace, false), (byNumber, true)], found.Select(o => (o.Id, o.IsSameNumber)));
        var looks = await On.ReadAsync(db => db.ContactLooks.AsNoTracking().Where(l => l.Kind == LookKind.EarlierOrders && (l.OrderId == byPlace || l.OrderId == byNumber)).ToListAsync());
        Assert.Equal([byNumber, byPlace], looks.Select(l => l.OrderId!.Value).Order());
        Assert.All(looks, look => Assert.Equal(Cast.Worker.UserId!.Value, look.UserId));
    }

    [Fact]
    public async Task Without_an_address_only_the_number_counts_and_a_part_of_it_finds_nothing()
    {
        var id = await PlaceAsync("13905804444", null);
        await PlaceAsync("13905805555", null);
        Assert.Equal([id], (await FindAsync(Cast.Worker, "13905804444", " "))!.Select(o => o.Id));
        Assert.Empty((await FindAsync(Cast.Worker, "1390580444", null))!);
    }

    [Fact]
    public async Task Nobody_but_a_community_worker_finds_any()
    {
        await PlaceAsync("13905806666", null);
        foreach (var actor in new[] { Cast.OtherWorker, Cast.Administrator, Cast.FirstMember, Cast.Requester, Actor.Anonymous })
            Assert.Empty((await FindAsync(actor, "13905806666", null))!);
    }

    [Fact]
    public async Task The_newest_ten_are_shown_and_a_worker_has_only_so_many_looks()
    {
        var ids = new List<long>();
        for (var i = 0; i < EarlierOrders.MostShown + 2; i++)
            ids.Add(await PlaceAsync("13905807777", null));
        Assert.Equal(Enumerable.Reverse(ids).Take(EarlierOrders.MostShown), (await FindAsync(Cast.Worker, "13905807777", null))!.Select(o => o.Id));
        for (var i = 1; i < EarlierOrders.MostLooks; i++)
            await FindAsync(Cast.Worker, "13905800000", null);
        var looks = await On.ReadAsync(db => db.ContactLooks.CountAsync());
        Assert.Null(await FindAsync(Cast.Worker, "13905807777", null));
        Assert.Equal(looks, await On.ReadAsync(db => db.ContactLooks.CountAsync()));
        On.Time.Advance(TryLimit.Window);
        Assert.NotNull(await FindAsync(Cast.Worker, "13905807777", null));
    }

    [Fact]
    public async Task A_resident_is_shown_the_own_open_orders_of_a_category()
    {
        var (open, other) = (await On.ClaimedAsync(), await On.PlaceAsync(request: OrderBuilder.Request(TestDistrict.Advice)));
        var closed = await On.PlaceAsync();
        Assert.True((await On.DoAsync(desk => desk.WithdrawAsync(Cast.Requester, closed, null))).IsDone);
        var alike = await AlikeAsync(Cast.Requester);
        Assert.Contains(open, alike);
        Assert.DoesNotContain(closed, alike);
        Assert.DoesNotContain(other, alike);
        Assert.Empty(await AlikeAsync(Cast.Neighbour));
        Assert.Empty(await AlikeAsync(Actor.Anonymous));
    }

    private Task<IReadOnlyList<EarlierOrder>?> FindAsync(Actor actor, string phone, string? address) =>
        On.AskAsync<EarlierOrders, IReadOnlyList<EarlierOrder>?>(orders => orders.FindAsync(actor, phone, null, address));

    private async Task<List<long>> AlikeAsync(Actor actor) =>
        [.. (await On.AskAsync<Data.Orders.OrderPages, IReadOnlyList<Data.Orders.OrderCard>>(pages => pages.OpenAsync(actor, TestDistrict.Errand))).Select(card => card.Id)];

    private Task<long> PlaceAsync(string phone, string? address, int community = TestDistrict.Community) => On.PlaceAsync(
        community == TestDistrict.Community ? Cast.Worker : Cast.OtherWorker,
        OrderBuilder.Request() with { Contact = new Contact("张阿姨", phone, address), CommunityId = community });
}

public sealed class EarlierOrdersOnSqlite(SqliteTestDatabase database) : EarlierOrderTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class EarlierOrdersOnPostgreSql(PostgreSqlTestDatabase database) : EarlierOrderTests(database), IClassFixture<PostgreSqlTestDatabase>;
