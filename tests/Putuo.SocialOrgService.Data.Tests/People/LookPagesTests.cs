using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.People;

public abstract class LookPagesTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task A_resident_reads_who_looked_at_the_own_orders_the_newest_first_page_by_page_and_of_nobody_else_s()
    {
        var (first, second) = (await On.ClaimedAsync(), await On.ClaimedAsync());
        var foreign = await On.PlaceAsync(Cast.Neighbour);
        await LookAsync(Cast.FirstMember, first, null);
        await LookAsync(Cast.Worker, second, "回访核实");
        await LookAsync(Cast.Worker, foreign, "别人的单");
        await LookAsync(Cast.Administrator, first, "接到投诉");
        var numbers = (First: (await On.OrderAsync(first)).Number, Second: (await On.OrderAsync(second)).Number);

        var looks = await ReadAsync(Cast.Requester, null, 10);
        Assert.Equal(
            [(numbers.First, ActorRole.Administrator, "接到投诉"), (numbers.Second, ActorRole.CommunityWorker, "回访核实"), (numbers.First, ActorRole.OrganizationMember, null)],
            looks.Select(look => (look.OrderNumber, look.Role, look.Reason)));
        Assert.Equal(("银潮服务社", Cast.EnglishNameOf("银潮服务社"), On.Now), (looks[2].ActorName, looks[2].ActorNameEn, looks[2].At));
        var page = await ReadAsync(Cast.Requester, null, 2);
        Assert.Equal(looks.Take(2), page);
        Assert.Equal(looks.Skip(2), await ReadAsync(Cast.Requester, page[^1].Id, 2));
        Assert.Equal(["别人的单"], (await ReadAsync(Cast.Neighbour, null, 10)).Select(look => look.Reason));
        Assert.Equal(4, (await ReadAsync(Cast.Administrator, null, 10)).Count);
        foreach (var actor in new[] { Cast.FirstMember, Cast.Worker, Cast.AnsweringStaff, Actor.Anonymous })
            Assert.Empty(await ReadAsync(actor, null, 10));
    }

    private Task<IReadOnlyList<LookRow>> ReadAsync(Actor actor, long? before, int take) =>
        On.AskAsync<PlatformDbContext, IReadOnlyList<LookRow>>(db => new LookPages(db).LooksAsync(actor, before, take));

    private async Task LookAsync(Actor actor, long order, string? reason) =>
        Assert.Null((await On.AskAsync<ContactBook, (Contact?, RefusalReason? Refusal)>(book => book.OpenAsync(actor, order, reason))).Refusal);
}

public sealed class LookPagesOnSqlite(SqliteTestDatabase database) : LookPagesTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class LookPagesOnPostgreSql(PostgreSqlTestDatabase database) : LookPagesTests(database), IClassFixture<PostgreSqlTestDatabase>;
