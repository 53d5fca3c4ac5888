using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Accounts;

public abstract class FirstStepsTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task Steps_are_ticked_off_by_what_was_really_done()
    {
        Assert.DoesNotContain(await ReadAsync(Cast.SecondMember), step => step.IsDone && step.Kind == FirstStepKind.Claim);
        Assert.DoesNotContain(await ReadAsync(Cast.OtherWorker), step => step.IsDone);
        var request = OrderBuilder.Request() with { CommunityId = TestDistrict.OtherCommunity };
        var id = await On.PlaceAsync(Cast.OtherWorker, request);
        Assert.Contains(new FirstStep(FirstStepKind.Proxy, true), await ReadAsync(Cast.OtherWorker));
        Assert.True((await On.DoAsync(desk => desk.ClaimAsync(Cast.SecondMember, id))).IsDone);
        Assert.Contains(new FirstStep(FirstStepKind.Claim, true), await ReadAsync(Cast.SecondMember));
        Assert.Contains(new FirstStep(FirstStepKind.Complete, false), await ReadAsync(Cast.SecondMember));
        await On.DoAsync(desk => desk.CompleteAsync(Cast.SecondMember, id, OrderBuilder.Work(On.Now)));
        Assert.Contains(new FirstStep(FirstStepKind.Complete, true), await ReadAsync(Cast.SecondMember));
        await On.DoAsync(desk => desk.RateAsync(Cast.OtherWorker, id, 5, null, null, ActingFor.Self));
        Assert.Contains(new FirstStep(FirstStepKind.Rate, true), await ReadAsync(Cast.OtherWorker));
    }

    [Fact]
    public async Task Every_role_with_a_desk_has_a_list_and_nobody_else()
    {
        foreach (var (name, actor) in Cast.Everybody)
        {
            var hasDesk = actor.IsOrganization
                || actor.Role is ActorRole.CommunityWorker or ActorRole.DepartmentStaff or ActorRole.HotlineAgent or ActorRole.Administrator or ActorRole.AreaOfficer;
            Assert.True(hasDesk == (await ReadAsync(actor)).Count > 0, name);
        }
    }

    private Task<IReadOnlyList<FirstStep>> ReadAsync(Actor actor) => On.AskAsync<FirstSteps, IReadOnlyList<FirstStep>>(steps => steps.ReadAsync(actor));
}

public sealed class FirstStepsOnSqlite(SqliteTestDatabase database) : FirstStepsTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class FirstStepsOnPostgreSql(PostgreSqlTestDatabase database) : FirstStepsTests(database), IClassFixture<PostgreSqlTestDatabase>;
