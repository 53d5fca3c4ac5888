using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

public abstract class DepartmentDeskTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task A_department_is_not_asked_to_confirm_what_it_served_itself()
    {
        var (before, waiting) = (await DeskAsync(), await WaitingAsync());
        var own = await On.PlaceAsync();
        Assert.True((await On.DoAsync(desk => desk.TransferAsync(Cast.Worker, own, TestDistrict.Answering, [], "要部门上门核实"))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.AcceptTransferAsync(Cast.AnsweringStaff, own))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.CompleteAsync(Cast.AnsweringStaff, own, OrderBuilder.Work(On.Now)))).IsDone);
        var after = await DeskAsync();
        Assert.DoesNotContain(after.Cards, c => c.Id == own);
        Assert.Equal((before.Counts.Unconfirmed, waiting), (after.Counts.Unconfirmed, await WaitingAsync()));

        var others = await On.CompletedAsync();
        after = await DeskAsync();
        Assert.Contains(after.Cards, c => c.Id == others);
        Assert.Equal((before.Counts.Unconfirmed + 1, waiting + 1), (after.Counts.Unconfirmed, await WaitingAsync()));
    }

    [Fact]
    public async Task No_card_of_a_department_names_whoever_asked()
    {
        var (pending, completed) = (await On.PlaceAsync(), await On.CompletedAsync());
        Assert.True((await On.DoAsync(desk => desk.TransferAsync(Cast.Worker, pending, TestDistrict.Answering, [TestDistrict.Third], "要部门上门核实"))).IsDone);
        var desk = await DeskAsync();
        Assert.Contains(desk.Cards, c => c.Id == pending);
        Assert.Contains(desk.Cards, c => c.Id == completed);
        var third = await On.AskAsync<WorkbenchPages, DepartmentDesk>(pages => pages.DepartmentAsync(Cast.ThirdStaff));
        Assert.NotEmpty(third.Supports);
        Assert.All([.. desk.Cards, .. third.Cards, .. third.Supports], card => Assert.Empty(card.MaskedName));
    }

    [Fact]
    public async Task What_waits_for_a_reply_has_a_list_in_full_with_its_terms()
    {
        var asked = await On.PlaceAsync();
        Assert.True((await On.DoAsync(desk => desk.TransferAsync(Cast.Worker, asked, TestDistrict.Answering, [TestDistrict.Third], "要部门上门核实"))).IsDone);
        var card = Assert.Single(await ListAsync(), c => c.Id == asked);
        Assert.True(card.SupportDue > On.Now);
        Assert.Empty(card.MaskedName);

        Assert.True((await On.DoAsync(desk => desk.ReplySupportAsync(Cast.ThirdStaff, asked, "已上门看过，可以一起办"))).IsDone);
        Assert.DoesNotContain(await ListAsync(), c => c.Id == asked);

        Task<IReadOnlyList<DeskCard>> ListAsync() => On.AskAsync<DeskListPages, IReadOnlyList<DeskCard>>(async pages => (await pages.ListAsync(Cast.ThirdStaff, DeskList.Supports, 0))!);
    }

    private Task<DepartmentDesk> DeskAsync() => On.AskAsync<WorkbenchPages, DepartmentDesk>(pages => pages.DepartmentAsync(Cast.AnsweringStaff));

    private async Task<int> WaitingAsync() => (await On.AskAsync<WorkbenchPages, DeskWaiting>(pages => pages.WaitingAsync(Cast.AnsweringStaff))).Desk;
}

public sealed class DepartmentDeskOnSqlite(SqliteTestDatabase database) : DepartmentDeskTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class DepartmentDeskOnPostgreSql(PostgreSqlTestDatabase database) : DepartmentDeskTests(database), IClassFixture<PostgreSqlTestDatabase>;
