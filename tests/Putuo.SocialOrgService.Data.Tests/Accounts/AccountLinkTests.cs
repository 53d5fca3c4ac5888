using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Accounts;

public abstract class AccountLinkTests(TestDatabase database) : PlatformTests(database)
{
    private const string Phone = "13905809999";

    [Fact]
    public async Task The_account_of_an_order_s_number_is_found_by_its_community_alone_and_the_look_is_written_down()
    {
        var user = await AccountAsync(Phone);
        var order = await PlaceAsync(Phone);
        Assert.Equal(user, (await FindAsync(Cast.Worker, order))!.UserId);
        foreach (var actor in new[] { Cast.OtherWorker, Cast.StreetOfficer, Cast.Administrator, Cast.FirstMember, Cast.Requester, Actor.Anonymous })
            Assert.Null(await FindAsync(actor, order));
        Assert.Equal(user, (await On.AskAsync<AccountLinks, LinkableAccount?>(links => links.LookAsync(Cast.Worker, order)))!.UserId);
        var look = await On.ReadAsync(db => db.ContactLooks.AsNoTracking().OrderBy(l => l.Id).LastAsync());
        Assert.Equal((LookKind.Account, order, user), (look.Kind, look.OrderId!.Value, look.SubjectUserId!.Value));

        Assert.True((await On.DoAsync(desk => desk.LinkAsync(Cast.Worker, order, user))).IsDone);
        Assert.Null(await FindAsync(Cast.Worker, order));
        Assert.Equal(user, (await On.OrderAsync(order)).RequesterUserId);
    }

    [Fact]
    public async Task Neither_another_number_s_account_nor_one_of_staff_nor_a_barred_one_is_offered()
    {
        Assert.Null(await FindAsync(Cast.Worker, await PlaceAsync("13905808888")));
        var staff = await AccountAsync("13905808801");
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            db.RoleGrants.Add(new RoleGrant { UserId = staff, Role = ActorRole.OrganizationMember, OrganizationId = Cast.FirstId, Since = On.Now });
            await db.SaveChangesAsync();
        });
        Assert.Null(await FindAsync(Cast.Worker, await PlaceAsync("13905808801")));
        var barred = await AccountAsync("13905808802");
        await On.UseAsync<PlatformDbContext>(db => db.Users.Where(u => u.Id == barred).ExecuteUpdateAsync(u => u.SetProperty(x => x.IsDisabled, true)));
        Assert.Null(await FindAsync(Cast.Worker, await PlaceAsync("13905808802")));
    }

    private Task<LinkableAccount?> FindAsync(Actor actor, long order) => On.AskAsync<AccountLinks, LinkableAccount?>(links => links.FindAsync(actor, order));

    private Task<long> PlaceAsync(string phone) => On.PlaceAsync(Cast.Worker, OrderBuilder.Request() with { Contact = new Contact("张阿姨", phone, null) });

    private async Task<long> AccountAsync(string phone)
    {
        var cipher = await On.AskAsync<FieldCipher, FieldCipher>(Task.FromResult);
        return await On.ReadAsync(async db =>
        {
            var user = new PlatformUser { UserName = phone, NormalizedUserName = phone, CreatedAt = On.Now };
            AccountFields.Seal(cipher, user, "张阿姨", phone);
            db.Users.Add(user);
            await db.SaveChangesAsync();
            return user.Id;
        });
    }
}

public sealed class AccountLinksOnSqlite(SqliteTestDatabase database) : AccountLinkTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class AccountLinksOnPostgreSql(PostgreSqlTestDatabase database) : AccountLinkTests(database), IClassFixture<PostgreSqlTestDatabase>;
