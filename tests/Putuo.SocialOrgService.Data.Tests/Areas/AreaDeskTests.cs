using Putuo.SocialOrgService.Data.Areas;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Areas;

public abstract class AreaDeskTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task A_street_sees_what_waits_in_each_of_its_communities_without_any_name()
    {
        var special = await On.PlaceAsync(request: OrderBuilder.Request(TestDistrict.Aid));
        await On.PlaceAsync(request: OrderBuilder.Request() with { CommunityId = TestDistrict.OtherCommunity });
        var desk = (await DeskAsync(Cast.StreetOfficer))!;
        Assert.Equal([TestDistrict.Community, TestDistrict.OtherCommunity], desk.Works.Select(work => work.AreaId));
        Assert.True(desk.Works[0].Triage >= 1);
        Assert.True(desk.Works[1].Waiting >= 1);
        Assert.Contains(special, desk.Triage.Select(card => card.Id));
        Assert.All(desk.Triage.Concat(desk.Late), card => Assert.Equal("", card.MaskedName));
    }

    [Fact]
    public async Task Above_the_streets_each_street_is_one_row_and_nothing_is_decided()
    {
        var special = await On.PlaceAsync(request: OrderBuilder.Request(TestDistrict.Aid));
        var (street, city) = ((await DeskAsync(Cast.StreetOfficer))!, (await DeskAsync(Cast.CityOfficer))!);
        Assert.Equal([TestDistrict.Street], city.Works.Select(work => work.AreaId));
        Assert.Equal(street.Works.Sum(work => work.Triage), city.Works[0].Triage);
        Assert.Empty(city.Triage);
        Assert.Empty(await WaitingAsync(Cast.CityOfficer));
        Assert.Contains(special, (await WaitingAsync(Cast.StreetOfficer)).Select(card => card.Id));
        Assert.DoesNotContain(special, (await WaitingAsync(Cast.OtherStreetOfficer)).Select(card => card.Id));
        Assert.Equal(RefusalReason.NotAllowed, (await On.DoAsync(desk => desk.RefuseAsync(Cast.CityOfficer, special, "请找物业"))).Refusal);
        Assert.True((await On.DoAsync(desk => desk.RefuseAsync(Cast.StreetOfficer, special, "请找物业"))).IsDone);
    }

    [Fact]
    public async Task What_is_late_stands_on_the_desk_and_in_the_list_of_its_community()
    {
        var id = await On.PlaceAsync();
        On.Time.Advance(TimeSpan.FromDays(3));
        Assert.Contains(id, (await DeskAsync(Cast.StreetOfficer))!.Late.Select(card => card.Id));
        Assert.Contains(id, (await ListAsync(Cast.StreetOfficer, TestDistrict.Community))!.Select(card => card.Id));
        Assert.DoesNotContain(id, (await ListAsync(Cast.StreetOfficer, TestDistrict.OtherCommunity))!.Select(card => card.Id));
        Assert.Contains(id, (await ListAsync(Cast.CityOfficer, TestDistrict.Street))!.Select(card => card.Id));
        Assert.Null(await ListAsync(Cast.OtherStreetOfficer, TestDistrict.Community));
        Assert.Null(await DeskAsync(Cast.Worker));
    }

    private Task<AreaDesk?> DeskAsync(Actor actor) => On.AskAsync<AreaDeskPages, AreaDesk?>(pages => pages.FindAsync(actor));

    private Task<IReadOnlyList<DeskCard>?> ListAsync(Actor actor, int within) =>
        On.AskAsync<DeskListPages, IReadOnlyList<DeskCard>?>(pages => pages.ListAsync(actor, DeskList.Late, 0, within));

    private async Task<IReadOnlyList<DeskCard>> WaitingAsync(Actor actor) =>
        (await On.AskAsync<TriagePages, TriageList>(pages => pages.ListAsync(actor, new TriageFilter(false, null, null, null)))).Cards;
}

public sealed class AreaDesksOnSqlite(SqliteTestDatabase database) : AreaDeskTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class AreaDesksOnPostgreSql(PostgreSqlTestDatabase database) : AreaDeskTests(database), IClassFixture<PostgreSqlTestDatabase>;
