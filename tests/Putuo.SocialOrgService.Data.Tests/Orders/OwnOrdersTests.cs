using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

/// <summary>What a resident's list of own orders shows when more wait for a confirmation than a page holds.</summary>
public abstract class OwnOrdersTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task A_page_never_grows_and_every_order_stands_on_exactly_one()
    {
        var made = new List<long>();
        for (var i = 0; i < OrderPages.PageSize + 2; i++)
            made.Add(await On.CompletedAsync());
        for (var i = 0; i < OrderPages.PageSize; i++)
            made.Add(await On.PlaceAsync());

        var shown = new List<OrderCard>();
        for (var place = new OwnPlace(); place is not null;)
        {
            (var orders, place) = await On.AskAsync<OrderPages, (IReadOnlyList<OrderCard>, OwnPlace?)>(pages => pages.OwnAsync(Cast.Requester, null, place));
            Assert.True(place is null ? orders.Count <= OrderPages.PageSize : orders.Count == OrderPages.PageSize);
            shown.AddRange(orders);
        }
        Assert.Equal(made.Order(), shown.Select(card => card.Id).Order());
        Assert.All(shown.Take(OrderPages.PageSize + 2), card => Assert.True(card.IsToConfirm));

        var counts = await On.AskAsync<OrderPages, StageCounts>(pages => pages.CountOwnAsync(Cast.Requester));
        Assert.Equal(new StageCounts(OrderPages.PageSize, 0, OrderPages.PageSize + 2, 0), counts);
        Assert.Equal(made.Count, counts.All);
    }
}

public sealed class OwnOrdersOnSqlite(SqliteTestDatabase database) : OwnOrdersTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class OwnOrdersOnPostgreSql(PostgreSqlTestDatabase database) : OwnOrdersTests(database), IClassFixture<PostgreSqlTestDatabase>;
