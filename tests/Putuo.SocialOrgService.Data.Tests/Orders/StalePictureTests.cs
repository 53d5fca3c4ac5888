using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

/// <summary>What an administrator removed on another machine is offered here for half a minute more: nothing can be stored that refers to it.</summary>
public abstract class StalePictureTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task An_order_of_a_category_or_a_grid_that_is_no_more_is_refused_and_leaves_nothing()
    {
        var orders = await On.ReadAsync(db => db.Orders.CountAsync());
        await On.UseAsync<PlatformDbContext>(db => db.Set<Category>().Where(c => c.Code == TestDistrict.Concert).ExecuteDeleteAsync());
        await On.UseAsync<PlatformDbContext>(db => db.Set<Area>().Where(a => a.Id == TestDistrict.Grid).ExecuteDeleteAsync());
        Assert.Equal(RefusalReason.CategoryUnknown, await PlaceAsync(OrderBuilder.Request(TestDistrict.Concert)));
        Assert.Equal(RefusalReason.CommunityUnknown, await PlaceAsync(OrderBuilder.Request() with { GridId = TestDistrict.Grid }));
        Assert.Equal(orders, await On.ReadAsync(db => db.Orders.CountAsync()));
        Assert.Null(await PlaceAsync(OrderBuilder.Request()));
    }

    private async Task<RefusalReason?> PlaceAsync(NewOrder request) => (await On.DoAsync(desk => desk.PlaceAsync(Cast.Requester, request))).Refusal;
}

public sealed class StalePictureOnSqlite(SqliteTestDatabase database) : StalePictureTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class StalePictureOnPostgreSql(PostgreSqlTestDatabase database) : StalePictureTests(database), IClassFixture<PostgreSqlTestDatabase>;
