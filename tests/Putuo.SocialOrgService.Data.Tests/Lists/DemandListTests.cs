using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Lists;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Lists;

public abstract class DemandListTests(TestDatabase database) : PlatformTests(database)
{
    private static readonly NewOrder Community = OrderBuilder.Request() with { ForCommunity = true, ConsentVersion = null, Need = "社区里十来位老人想学用手机" };
    private static readonly NewOrder Resident = OrderBuilder.Request() with { MayPublishNeed = true, Need = "我叫王阿婆，电话13800001111，想学用手机" };

    [Fact]
    public async Task A_communitys_demand_is_public_with_its_words_and_a_residents_without()
    {
        var (own, asked) = (await On.PlaceAsync(Cast.Worker, Community), await On.PlaceAsync(Cast.Requester, Resident));
        var communities = await ListAsync(new DemandFilter(true));
        Assert.Contains(communities, row => row.Id == own && row.Text == Community.Need && row.CategoryCode == TestDistrict.Errand);
        Assert.DoesNotContain(communities, row => row.Id == asked);
        var residents = await ListAsync(new DemandFilter(false));
        Assert.Contains(residents, row => row.Id == asked && row.Text is null && row.CategoryCode == "A" && row.WishDay is null);
        Assert.DoesNotContain(residents, row => row.Id == own);
    }

    [Fact]
    public async Task A_need_is_public_once_its_community_released_it_and_no_more_when_whoever_asked_takes_it_back()
    {
        var id = await On.PlaceAsync(Cast.Requester, Resident);
        Assert.Null(await DecideAsync(Cast.OtherWorker, id, "想学用手机"));
        for (var turn = 0; turn < 2; turn++)
            Assert.True(await DecideAsync(Cast.Worker, id, "老人想学用手机，13800001111"));
        Assert.False(await DecideAsync(Cast.Worker, id, null));
        Assert.Equal("老人想学用手机，***********", await TextAsync(id));
        Assert.False(await BookAsync(book => book.EndAsync(Cast.Neighbour, Number(id))));
        Assert.True(await BookAsync(book => book.EndAsync(Cast.Requester, Number(id))));
        Assert.Null(await TextAsync(id));
        Assert.False(await DecideAsync(Cast.Worker, id, "想学用手机"));
    }

    [Fact]
    public async Task What_is_sent_again_in_other_words_is_read_again_and_what_is_closed_long_ago_is_erased()
    {
        var id = await On.PlaceAsync(Cast.Requester, Resident);
        await DecideAsync(Cast.Worker, id, "老人想学用手机");
        await On.DoAsync(desk => desk.WithdrawAsync(Cast.Requester, id, null));
        Assert.True((await On.DoAsync(desk => desk.ResubmitAsync(Cast.Requester, id, new OrderEdit("别的事情，写了名字", default), null))).IsDone);
        Assert.Null(await TextAsync(id));
        Assert.False(await DecideAsync(Cast.Worker, id, "别的事情，写了名字"));
        Assert.True(await DecideAsync(Cast.Worker, id, "老人想学用电脑", sent: 2));
        await On.DoAsync(desk => desk.WithdrawAsync(Cast.Requester, id, null));
        On.Time.Advance(TimeSpan.FromDays(400));
        await On.UseAsync<Erasure>(erasure => erasure.EraseAsync());
        var left = await On.ReadAsync(db => db.PublicNeeds.AsNoTracking().SingleAsync(n => n.OrderId == id));
        Assert.Equal((PublicNeedState.Ended, null), (left.State, left.Text));
    }

    [Fact]
    public async Task What_the_desk_counts_is_what_its_list_shows()
    {
        foreach (var need in await AskedAsync())
            await DecideAsync(Cast.Worker, need.OrderId, null, need.Sent);
        var (open, withdrawn) = (await On.PlaceAsync(Cast.Requester, Resident), await On.PlaceAsync(Cast.Requester, Resident));
        await On.DoAsync(desk => desk.WithdrawAsync(Cast.Requester, withdrawn, null));
        Assert.Equal([open], (await AskedAsync()).Select(need => need.OrderId));
        Assert.Equal(1, (await On.AskAsync<WorkbenchPages, DeskWaiting>(pages => pages.WaitingAsync(Cast.Worker))).Publications);
        Assert.False(await DecideAsync(Cast.Worker, withdrawn, "老人想学用手机"));
    }

    [Fact]
    public async Task A_demand_of_a_sensitive_category_stands_in_no_list()
    {
        Assert.Equal(1, await On.ReadAsync(db => db.Set<Category>().Where(c => c.Code == TestDistrict.Advice).ExecuteUpdateAsync(c => c.SetProperty(x => x.IsSensitive, true))));
        var id = await On.PlaceAsync(Cast.Worker, Community with { CategoryCode = TestDistrict.Advice });
        Assert.DoesNotContain(await ListAsync(new DemandFilter(true)), row => row.Id == id);
    }

    [Fact]
    public async Task Filters_of_place_stage_and_category_and_the_key_of_the_next_page_narrow_a_list()
    {
        var ids = new List<long>();
        for (var i = 0; i <= DemandListPages.PageSize; i++)
            ids.Add(await On.PlaceAsync(Cast.Worker, Community));
        await On.DoAsync(desk => desk.WithdrawAsync(Cast.Worker, ids[0], null));
        var here = new DemandFilter(true, "A", TestDistrict.Community);
        var first = await On.AskAsync<DemandListPages, DemandList>(pages => pages.ListAsync(here));
        Assert.Equal(ids[1..].AsEnumerable().Reverse(), first.Rows.Select(row => row.Id));
        Assert.Contains(ids[0], (await ListAsync(here with { Before = first.Next })).Select(row => row.Id));
        Assert.Contains(ids[0], (await ListAsync(here with { Stage = OrderStatus.Rejected })).Select(row => row.Id));
        Assert.DoesNotContain(ids[0], (await ListAsync(here with { Stage = OrderStatus.Pending })).Select(row => row.Id));
        Assert.Empty(await ListAsync(here with { AreaId = TestDistrict.OtherStreet }));
        Assert.Empty(await ListAsync(here with { TopCategory = "H" }));
        Assert.True((await On.AskAsync<DemandListPages, ListCounts>(pages => pages.CountsAsync())).CommunityDemands >= DemandListPages.PageSize);
    }

    [Fact]
    public async Task The_community_is_told_what_becomes_of_its_demand_and_nobody_has_to_be_called()
    {
        var id = await On.PlaceAsync(Cast.Worker, Community);
        await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, id));
        await On.UseAsync<OutboxSender>(sender => sender.SendDueAsync());
        Assert.Contains(OrderEventKind.Claimed, await On.ReadAsync(db => db.Notices.Where(n => n.OrderId == id && n.UserId == Cast.Worker.UserId).Select(n => n.Kind).ToListAsync()));
        Assert.False(await On.ReadAsync(db => db.CallTasks.AnyAsync(t => t.OrderId == id)));
    }

    private async Task<IReadOnlyList<PublicDemand>> ListAsync(DemandFilter filter) => (await On.AskAsync<DemandListPages, DemandList>(pages => pages.ListAsync(filter))).Rows;

    private async Task<string?> TextAsync(long id) => (await ListAsync(new DemandFilter(false))).Single(row => row.Id == id).Text;

    private Task<bool> BookAsync(Func<PublicNeedBook, Task<bool>> act) => On.AskAsync(act);

    private Task<bool?> DecideAsync(Actor actor, long id, string? text, int sent = 1) => On.AskAsync<PublicNeedBook, bool?>(book => book.DecideAsync(actor, id, text, sent));

    private Task<IReadOnlyList<AskedNeed>> AskedAsync() => On.AskAsync<PublicNeedBook, IReadOnlyList<AskedNeed>>(book => book.ReadAsync(Cast.Worker, 0));

    private OrderNumber Number(long id) => OrderNumber.TryParse(OrderNumber.Of(On.Now, id), out var number) ? number : throw new InvalidOperationException();
}

public sealed class DemandListsOnSqlite(SqliteTestDatabase database) : DemandListTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class DemandListsOnPostgreSql(PostgreSqlTestDatabase database) : DemandListTests(database), IClassFixture<PostgreSqlTestDatabase>;
