using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

/// <summary>No order stands in a pool where nobody sees it.</summary>
public abstract class GivenBackTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task What_every_fitting_organization_has_given_back_goes_to_triage()
    {
        await OnlyTwoFitAsync();
        var id = await On.ClaimedAsync();
        await DoneAsync(desk => desk.ReleaseAsync(Cast.FirstMember, id, "人手不够"));
        Assert.Equal(Waiting.Pool, (await On.OrderAsync(id)).Waiting);
        await DoneAsync(desk => desk.ClaimAsync(Cast.SecondMember, id));
        await DoneAsync(desk => desk.ReleaseAsync(Cast.SecondMember, id, "路太远"));
        Assert.Equal(Waiting.Triage, (await On.OrderAsync(id)).Waiting);

        Assert.Equal(RefusalReason.NobodyFits, (await On.DoAsync(desk => desk.RouteAsync(Cast.Worker, id, null, null))).Refusal);
        Assert.False((await CaseAsync(id)).MayGoToPool);
        await DoneAsync(desk => desk.RouteAsync(Cast.Worker, id, Cast.FirstId, "再问一次"));
        Assert.Equal(Waiting.Organization, (await On.OrderAsync(id)).Waiting);
    }

    [Fact]
    public async Task The_community_finds_what_everybody_has_hidden_in_the_pool_until_somebody_shows_it_again()
    {
        await OnlyTwoFitAsync();
        var id = await On.PlaceAsync();
        Assert.False(await IsLonelyAsync(id));
        Assert.True(await HideAsync(Cast.FirstMember, id));
        Assert.False(await IsLonelyAsync(id));
        Assert.True(await HideAsync(Cast.SecondMember, id));
        Assert.True(await IsLonelyAsync(id));
        await On.UseAsync<PoolHides>(hides => hides.ShowAsync(Cast.SecondMember, id));
        Assert.False(await IsLonelyAsync(id));
    }

    private Task OnlyTwoFitAsync() => On.ReadAsync(db => db.Organizations.Where(o => o.Id >= Platform.FirstContender)
        .ExecuteUpdateAsync(o => o.SetProperty(x => x.Status, OrganizationStatus.Closed)));

    private async Task DoneAsync(Func<OrderDesk, Task<OrderResult>> act)
    {
        var result = await On.DoAsync(act);
        Assert.True(result.IsDone, $"{result.Refusal}");
    }

    private Task<bool> HideAsync(Actor actor, long id) => On.AskAsync<PoolHides, bool>(hides => hides.HideAsync(actor, id));

    private async Task<TriageCase> CaseAsync(long id) => (await On.AskAsync<TriagePages, TriageCase?>(pages => pages.FindAsync(Cast.Worker, id)))!;

    private async Task<bool> IsLonelyAsync(long id) =>
        (await On.AskAsync<TriagePages, TriageList>(pages => pages.ListAsync(Cast.Worker, new TriageFilter(NobodyFits: true)))).Cards.Any(card => card.Id == id);
}

public sealed class GivenBackOnSqlite(SqliteTestDatabase database) : GivenBackTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class GivenBackOnPostgreSql(PostgreSqlTestDatabase database) : GivenBackTests(database), IClassFixture<PostgreSqlTestDatabase>;
