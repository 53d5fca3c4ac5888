using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Organizations;

/// <summary>Who works for an organization, on a real database.</summary>
public abstract class MemberTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task Whoever_has_a_code_joins_by_it_once_and_everybody_else_finds_it_unknown()
    {
        var (first, second) = (await On.NewcomerAsync(), await On.NewcomerAsync());
        var code = await InvitedAsync(ActorRole.OrganizationMember);
        var results = await Task.WhenAll(new[] { first, second, first, second }.Select(actor => JoinAsync(actor, code)));
        var winner = results[0].Refusal is null ? first : second;
        Assert.Equal(2, results.Count(result => result.Refusal is null));
        Assert.All(results.Where(result => result.Refusal is not null), result => Assert.Equal(MemberRefusal.Unknown, result.Refusal));
        Assert.Equal([(winner.UserId, ActorRole.OrganizationMember)], await HoldersAsync(first, second));
        Assert.Equal(1, await On.ReadAsync(db => db.Users.Where(u => u.Id == winner.UserId).Select(u => u.SessionVersion).SingleAsync()));
    }

    [Fact]
    public async Task A_code_is_read_as_people_write_it_and_not_after_its_days_or_when_it_was_taken_back()
    {
        var code = await InvitedAsync(ActorRole.OrganizationMember);
        Assert.Null((await JoinAsync(await On.NewcomerAsync(), $" {code.Replace("-", " ").ToUpperInvariant()} ")).Refusal);

        var late = await InvitedAsync(ActorRole.OrganizationMember);
        On.Time.Advance(TimeSpan.FromDays(Membership.InvitationDays));
        Assert.Equal(MemberRefusal.Unknown, (await JoinAsync(await On.NewcomerAsync(), late)).Refusal);

        var taken = await InvitedAsync(ActorRole.OrganizationMember);
        var row = (await ReadAsync(Cast.FirstOwner)).Invitations[^1];
        Assert.Equal(MemberRefusal.Unknown, await BookAsync(book => book.WithdrawAsync(new Actor(ActorRole.OrganizationOwner, 503, Cast.SecondId), row.Id)));
        for (var i = 0; i < 2; i++)
            Assert.Null(await BookAsync(book => book.WithdrawAsync(Cast.FirstOwner, row.Id)));
        Assert.DoesNotContain((await ReadAsync(Cast.FirstOwner)).Invitations, open => open.Id == row.Id);
        Assert.Equal(MemberRefusal.Unknown, (await JoinAsync(await On.NewcomerAsync(), taken)).Refusal);
    }

    [Fact]
    public async Task A_member_invited_as_owner_becomes_one_and_an_owner_stays_one()
    {
        var actor = await On.NewcomerAsync();
        Assert.Null((await JoinAsync(actor, await InvitedAsync(ActorRole.OrganizationMember))).Refusal);
        Assert.Null((await JoinAsync(actor, await InvitedAsync(ActorRole.OrganizationOwner))).Refusal);
        Assert.Equal([(actor.UserId, ActorRole.OrganizationOwner)], await HoldersAsync(actor));
        var needless = await InvitedAsync(ActorRole.OrganizationMember);
        Assert.Null((await JoinAsync(actor, needless)).Refusal);
        Assert.Equal([(actor.UserId, ActorRole.OrganizationOwner)], await HoldersAsync(actor));
        Assert.Null((await JoinAsync(await On.NewcomerAsync(), needless)).Refusal);
    }

    [Fact]
    public async Task Only_owners_invite_and_let_go_members_only_leave_and_other_organizations_are_not_there()
    {
        var actor = await On.NewcomerAsync();
        var joined = await JoinAsync(actor, await InvitedAsync(ActorRole.OrganizationMember));
        var member = new Actor(ActorRole.OrganizationMember, actor.UserId, Cast.FirstId);
        Assert.Equal(MemberRefusal.NotAllowed, await BookAsync(book => book.InviteAsync(member, ActorRole.OrganizationOwner, Code())));
        Assert.Empty((await ReadAsync(member)).Invitations);
        Assert.Equal(MemberRefusal.NotAllowed, (await BookAsync(book => book.EndAsync(Cast.FirstMember, joined.GrantId))).Refusal);
        Assert.Equal(MemberRefusal.Unknown, (await BookAsync(book => book.EndAsync(Cast.SecondMember, joined.GrantId))).Refusal);
        Assert.Null((await BookAsync(book => book.EndAsync(member, joined.GrantId))).Refusal);
        Assert.Empty(await HoldersAsync(actor));
    }

    [Fact]
    public async Task Of_the_last_two_owners_who_let_each_other_go_at_once_one_stays()
    {
        var (id, owners) = (Platform.FirstContender, new List<(Actor Actor, int Grant)>());
        for (var i = 0; i < 2; i++)
        {
            var actor = await On.NewcomerAsync();
            var grant = new RoleGrant { UserId = actor.UserId!.Value, Role = ActorRole.OrganizationOwner, OrganizationId = id, Since = On.Now };
            await On.UseAsync<PlatformDbContext>(db =>
            {
                db.RoleGrants.Add(grant);
                return db.SaveChangesAsync();
            });
            owners.Add((new Actor(ActorRole.OrganizationOwner, actor.UserId, id), grant.Id));
        }
        var results = await Task.WhenAll(
            BookAsync(book => book.EndAsync(owners[0].Actor, owners[1].Grant)), BookAsync(book => book.EndAsync(owners[1].Actor, owners[0].Grant)));
        Assert.Single(results, result => result.Refusal is null);
        Assert.Single(results, result => result.Refusal is MemberRefusal.LastOwner);
        Assert.Single(await HoldersAsync([.. owners.Select(owner => owner.Actor)]));
    }

    [Fact]
    public async Task Whoever_is_let_go_takes_the_own_invitations_along_and_a_code_that_was_used_cannot_be_taken_back()
    {
        var actor = await On.NewcomerAsync();
        var joined = await JoinAsync(actor, await InvitedAsync(ActorRole.OrganizationOwner));
        var owner = new Actor(ActorRole.OrganizationOwner, actor.UserId, Cast.FirstId);
        var (way, other) = (Code(), Code());
        Assert.Null(await BookAsync(book => book.InviteAsync(owner, ActorRole.OrganizationOwner, way)));
        Assert.Null(await BookAsync(book => book.InviteAsync(owner, ActorRole.OrganizationMember, other)));
        var used = (await ReadAsync(owner)).Invitations[^1];
        Assert.Null((await JoinAsync(await On.NewcomerAsync(), other)).Refusal);
        Assert.Equal(MemberRefusal.Used, await BookAsync(book => book.WithdrawAsync(owner, used.Id)));
        Assert.Equal(MemberRefusal.Unknown, await BookAsync(book => book.InviteAsync(owner, ActorRole.OrganizationMember, other)));

        for (var i = 0; i < 2; i++)
            Assert.Null((await BookAsync(book => book.EndAsync(Cast.FirstOwner, joined.GrantId))).Refusal);
        Assert.Equal(MemberRefusal.Unknown, (await JoinAsync(actor, way)).Refusal);
        Assert.Empty(await HoldersAsync(actor));
    }

    [Theory]
    [InlineData("taken")]
    [InlineData("lowered")]
    [InlineData("barred")]
    public async Task A_code_lets_nobody_in_once_its_maker_is_no_owner_any_more(string how)
    {
        var actor = await On.NewcomerAsync();
        var joined = await JoinAsync(actor, await InvitedAsync(ActorRole.OrganizationOwner));
        var code = Code();
        Assert.Null(await BookAsync(book => book.InviteAsync(new Actor(ActorRole.OrganizationOwner, actor.UserId, Cast.FirstId), ActorRole.OrganizationOwner, code)));
        await On.UseAsync<PlatformDbContext>(db => how switch
        {
            "taken" => db.RoleGrants.Where(g => g.Id == joined.GrantId).ExecuteDeleteAsync(),
            "lowered" => db.RoleGrants.Where(g => g.Id == joined.GrantId).ExecuteUpdateAsync(g => g.SetProperty(x => x.Role, ActorRole.OrganizationMember)),
            _ => db.Users.Where(u => u.Id == actor.UserId).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsDisabled, true)),
        });
        var other = await On.NewcomerAsync();
        foreach (var who in new[] { other }.Concat(how == "barred" ? [] : new[] { actor }))
            Assert.Equal(MemberRefusal.Unknown, (await JoinAsync(who, code)).Refusal);
        Assert.Empty(await HoldersAsync(other));
        await On.UseAsync<PlatformDbContext>(db => db.RoleGrants.Where(g => g.UserId == actor.UserId).ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Two_codes_of_one_organization_used_at_once_give_one_role()
    {
        var actor = await On.NewcomerAsync();
        string[] codes = [await InvitedAsync(ActorRole.OrganizationMember), await InvitedAsync(ActorRole.OrganizationOwner)];
        Assert.All(await Task.WhenAll(codes.Select(code => JoinAsync(actor, code))), result => Assert.Null(result.Refusal));
        Assert.Equal([(actor.UserId, ActorRole.OrganizationOwner)], await HoldersAsync(actor));
    }

    [Fact]
    public async Task Invitations_have_a_limit_and_guesses_too()
    {
        var owner = new Actor(ActorRole.OrganizationOwner, 503, Cast.SecondId);
        for (var i = 0; i < Membership.MostInvitations; i++)
            Assert.Null(await BookAsync(book => book.InviteAsync(owner, ActorRole.OrganizationMember, Code())));
        Assert.Equal(MemberRefusal.TooMany, await BookAsync(book => book.InviteAsync(owner, ActorRole.OrganizationMember, Code())));

        var guesser = await On.NewcomerAsync();
        for (var i = 0; i < TryLimit.Most; i++)
            Assert.Equal(MemberRefusal.Unknown, (await JoinAsync(guesser, Code())).Refusal);
        Assert.Equal(MemberRefusal.TooManyTries, (await JoinAsync(guesser, Code())).Refusal);
    }

    private static string Code() => string.Join('-', Guid.NewGuid().ToString("N")[..16].Chunk(4).Select(group => new string(group)));

    private async Task<string> InvitedAsync(ActorRole role)
    {
        var code = Code();
        for (var i = 0; i < 2; i++)
            Assert.Null(await BookAsync(book => book.InviteAsync(Cast.FirstOwner, role, code)));
        return code;
    }

    private Task<Joined> JoinAsync(Actor actor, string code) => BookAsync(book => book.JoinAsync(actor, code));

    private Task<T> BookAsync<T>(Func<MemberBook, Task<T>> ask) => On.AskAsync(ask);

    private Task<MemberSheet> ReadAsync(Actor actor) => On.AskAsync<MemberPages, MemberSheet>(pages => pages.ReadAsync(actor));

    private Task<List<(long?, ActorRole)>> HoldersAsync(params Actor[] actors)
    {
        var ids = actors.Select(actor => actor.UserId).ToList();
        return On.ReadAsync(async db => (await db.RoleGrants.Where(g => ids.Contains(g.UserId)).OrderBy(g => g.Id).ToListAsync()).Select(g => ((long?)g.UserId, g.Role)).ToList());
    }
}

public sealed class MembersOnSqlite(SqliteTestDatabase database) : MemberTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class MembersOnPostgreSql(PostgreSqlTestDatabase database) : MemberTests(database), IClassFixture<PostgreSqlTestDatabase>;
