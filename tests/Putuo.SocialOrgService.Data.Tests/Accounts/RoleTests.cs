using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Accounts;

/// <summary>An account with several roles, as the session, the administrator's pages and the community's desk find it.</summary>
public abstract class RoleTests(TestDatabase database) : PlatformTests(database)
{
    private static readonly FieldCipher Cipher = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    [Fact]
    public async Task A_session_holds_every_role_and_acts_in_the_chosen_one_the_first_or_as_a_resident()
    {
        var (user, first, second) = await TwoRolesAsync(9001);
        var session = (await On.AskAsync<PlatformDbContext, SessionRow?>(db => new SessionQuery().FindAsync(db, user)))!;
        Assert.Equal([(first, ActorRole.CommunityWorker), (second, ActorRole.OrganizationMember)], session.Roles.Select(role => (role.GrantId, role.Role)));
        Assert.Equal((Cast.FirstId, "银潮服务社", Cast.EnglishNameOf("银潮服务社")), (session.Roles[1].OrganizationId, session.Roles[1].OrganizationName, session.Roles[1].OrganizationNameEn));
        Assert.Equal(TestDistrict.Community, session.Roles[0].AreaId);
        Assert.Equal(first, session.Acting(null)!.GrantId);
        Assert.Equal(second, session.Acting(second)!.GrantId);
        Assert.Null(session.Acting(HeldRole.Resident));

        await On.ReadAsync(db => db.RoleGrants.Where(g => g.Id == second).ExecuteDeleteAsync());
        session = (await On.AskAsync<PlatformDbContext, SessionRow?>(db => new SessionQuery().FindAsync(db, user)))!;
        Assert.Equal(first, session.Acting(second)!.GrantId);
        await On.ReadAsync(db => db.RoleGrants.Where(g => g.UserId == user).ExecuteDeleteAsync());
        session = (await On.AskAsync<PlatformDbContext, SessionRow?>(db => new SessionQuery().FindAsync(db, user)))!;
        Assert.Empty(session.Roles);
        Assert.Null(session.Acting(second));
    }

    [Fact]
    public async Task The_list_of_accounts_shows_an_account_once_with_all_of_its_roles()
    {
        var (user, first, second) = await TwoRolesAsync(9011);
        foreach (var role in new ActorRole?[] { null, ActorRole.CommunityWorker, ActorRole.OrganizationMember })
        {
            var rows = await AskAsync(pages => pages.ListAsync(Cast.Administrator, role, null, null));
            Assert.Equal(rows.Select(row => row.Id).Distinct(), rows.Select(row => row.Id));
            Assert.Equal([first, second], rows.Single(row => row.Id == user).Roles.Select(held => held.GrantId));
        }
        Assert.DoesNotContain(await AskAsync(pages => pages.ListAsync(Cast.Administrator, ActorRole.Resident, null, null)), row => row.Id == user);
    }

    [Fact]
    public async Task A_community_worker_finds_residents_of_the_own_community_by_the_whole_number_and_nobody_else()
    {
        var resident = await AddAsync(9021, TestDistrict.Community);
        await AddAsync(9022, TestDistrict.OtherCommunity);
        await AddAsync(9023, TestDistrict.Community, disabled: true);
        await TwoRolesAsync(9024);
        Assert.Equal(resident, (await AskAsync(pages => pages.FindRenewableAsync(Cast.Worker, PhoneOf(9021))))!.Id);
        foreach (var (actor, number) in new[]
        {
            (Cast.Worker, 9022), (Cast.Worker, 9023), (Cast.Worker, 9024), (Cast.Worker, 9029), (Cast.OtherWorker, 9021), (Cast.FirstOwner, 9021), (Cast.Requester, 9021), (Cast.StreetOfficer, 9021),
        })
        {
            Assert.Null(await AskAsync(pages => pages.FindRenewableAsync(actor, PhoneOf(number))));
        }
        Assert.NotNull(await AskAsync(pages => pages.FindRenewableAsync(Cast.Administrator, PhoneOf(9024))));
    }

    [Fact]
    public async Task An_export_stands_in_the_log_once_with_the_scope_of_its_role()
    {
        var (user, _, _) = await TwoRolesAsync(9031);
        await On.UseAsync<PlatformDbContext>(db =>
        {
            db.ExportLogs.Add(new ExportLog { UserId = user, Role = ActorRole.OrganizationMember, What = "ledger", Filter = "", Rows = 3, At = On.Now });
            return db.SaveChangesAsync();
        });
        var row = Assert.Single(await On.AskAsync<PlatformDbContext, IReadOnlyList<ExportRow>>(db => new LookPages(db).ExportsAsync(Cast.Administrator, null, 20)), row => row.UserId == user);
        Assert.Equal(("银潮服务社", null), (row.OrganizationName, row.AreaId));
    }

    private static string PhoneOf(int number) => $"1390000{number}";

    private Task<T> AskAsync<T>(Func<AccountPages, Task<T>> ask) => On.AskAsync<PlatformDbContext, T>(db => ask(new AccountPages(db, Cipher)));

    private Task<long> AddAsync(int number, int? community, bool disabled = false) => On.AskAsync<PlatformDbContext, long>(async db =>
    {
        var user = new PlatformUser { UserName = $"n{number}", NormalizedUserName = $"N{number}", CommunityId = community, IsDisabled = disabled, CreatedAt = On.Now };
        AccountFields.Seal(Cipher, user, "王大爷", PhoneOf(number));
        db.Users.Add(user);
        await db.SaveChangesAsync();
        return user.Id;
    });

    private async Task<(long User, int First, int Second)> TwoRolesAsync(int number)
    {
        var user = await AddAsync(number, TestDistrict.Community);
        return await On.AskAsync<PlatformDbContext, (long, int, int)>(async db =>
        {
            var first = new RoleGrant { UserId = user, Role = ActorRole.CommunityWorker, AreaId = TestDistrict.Community, Since = On.Now };
            db.RoleGrants.Add(first);
            await db.SaveChangesAsync();
            var second = new RoleGrant { UserId = user, Role = ActorRole.OrganizationMember, OrganizationId = Cast.FirstId, Since = On.Now };
            db.RoleGrants.Add(second);
            await db.SaveChangesAsync();
            return (user, first.Id, second.Id);
        });
    }
}

public sealed class RolesOnSqlite(SqliteTestDatabase database) : RoleTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class RolesOnPostgreSql(PostgreSqlTestDatabase database) : RoleTests(database), IClassFixture<PostgreSqlTestDatabase>;
