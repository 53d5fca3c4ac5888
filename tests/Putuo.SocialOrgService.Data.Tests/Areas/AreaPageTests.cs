using Putuo.SocialOrgService.Data.Areas;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Areas;

public abstract class AreaPageTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task Each_level_sums_what_lies_below_it_whether_figures_are_folded_or_not()
    {
        var before = (await ReadAsync(TestDistrict.Street))!.Figures.Placed;
        await On.PlaceAsync();
        await On.ClaimedAsync();
        await On.PlaceAsync(request: OrderBuilder.Request() with { CommunityId = TestDistrict.OtherCommunity });
        await CheckAsync(before + 3);
        await On.UseAsync<FigureFold>(fold => fold.FoldAsync());
        await CheckAsync(before + 3);
        Assert.Null(await ReadAsync(TestDistrict.Grid));
        Assert.Null(await ReadAsync(999_999));
    }

    private async Task CheckAsync(long placed)
    {
        var street = (await ReadAsync(TestDistrict.Street))!;
        Assert.Equal(placed, street.Figures.Placed);
        Assert.Equal(placed, street.Below.Sum(row => row.Figures.Placed));
        Assert.True(street.Figures.Accepted >= 1);
        var district = (await ReadAsync(TestDistrict.District))!;
        Assert.Equal(district.Figures, (await ReadAsync(TestDistrict.City))!.Figures);
        Assert.Equal(street.Figures, district.Below.Single(row => row.Area.Id == TestDistrict.Street).Figures);
        Assert.Empty((await ReadAsync(TestDistrict.Community))!.Below);
    }

    private Task<AreaSheet?> ReadAsync(int area) => On.AskAsync<AreaPages, AreaSheet?>(pages => pages.FindAsync(area));
}

public sealed class AreaPagesOnSqlite(SqliteTestDatabase database) : AreaPageTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class AreaPagesOnPostgreSql(PostgreSqlTestDatabase database) : AreaPageTests(database), IClassFixture<PostgreSqlTestDatabase>;
