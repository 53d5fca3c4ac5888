using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Projects;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Projects;

public abstract class DemandTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task Many_orders_of_one_category_that_wait_in_one_street_are_proposed_to_the_department_that_answers()
    {
        On.Time.Advance(TimeSpan.FromDays(60));
        await PlaceAsync(4);
        await On.PlaceAsync(request: OrderBuilder.Request() with { Urgent = true });
        Assert.DoesNotContain((await DeskAsync()).Demands, d => d.CategoryCode == TestDistrict.Errand);
        var last = (await PlaceAsync(1))[0];
        var demand = Assert.Single((await DeskAsync()).Demands, d => d.CategoryCode == TestDistrict.Errand);
        Assert.Equal((TestDistrict.Street, 5), (demand.StreetId, demand.Orders));
        Assert.Equal(5, (await SheetAsync(Cast.AnsweringStaff))!.Orders.Count);
        foreach (var (_, actor) in Cast.Everybody.Where(one => one.Actor != Cast.AnsweringStaff))
        {
            Assert.Null(await SheetAsync(actor));
            Assert.Empty((await On.AskAsync<DemandPages, DemandDesk>(pages => pages.DeskAsync(actor))).Demands);
        }
        await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, last));
        Assert.DoesNotContain((await DeskAsync()).Demands, d => d.CategoryCode == TestDistrict.Errand);
    }

    [Fact]
    public async Task What_is_wanted_on_one_day_waits_for_no_project_and_a_running_series_does_once()
    {
        var day = TestDistrict.Putuo.Calendar.DayOf(On.Now).AddDays(20);
        var undated = await On.PlaceAsync();
        var dated = await On.PlaceAsync(request: OrderBuilder.Request() with { Wish = new(day, DayPart.Any) });
        var series = await On.PlaceAsync(request: OrderBuilder.Request() with { Wish = new(day, DayPart.Any), Repeat = new(Rhythm.Weekly, Weekdays.None, day, 6) });
        Assert.Equal([undated, series], await ProposedAsync());
        Assert.True(await On.AskAsync<SeriesDesk, bool>(desk => desk.EndAsync(Cast.Requester, series)));
        Assert.Equal([undated], await ProposedAsync());

        async Task<IEnumerable<long>> ProposedAsync() =>
            (await SheetAsync(Cast.AnsweringStaff))!.Orders.Select(o => o.Id).Where(id => id == undated || id == dated || id == series);
    }

    [Fact]
    public async Task Orders_chosen_wait_in_a_draft_that_only_its_department_sees_and_the_same_form_begins_it_once()
    {
        var orders = await PlaceAsync(3);
        await On.DoAsync(desk => desk.WithdrawAsync(Cast.Requester, orders[2], null));
        var first = await DraftAsync(orders, "form");
        Assert.Equal((null, 2, 1), (first.Refusal, first.Joined, first.Left));
        Assert.Equal(first.Id, (await DraftAsync(orders, "form")).Id);
        var sheet = (await On.AskAsync<DemandPages, DraftSheet?>(pages => pages.DraftAsync(Cast.AnsweringStaff, first.Id)))!;
        Assert.Equal(orders.Take(2), sheet.Orders.Select(o => o.Id));
        Assert.Null(await On.AskAsync<DemandPages, DraftSheet?>(pages => pages.DraftAsync(Cast.ThirdStaff, first.Id)));
        Assert.Null(await On.AskAsync<ProjectPages, ProjectEntry?>(pages => pages.FindAsync(first.Id)));
        Assert.DoesNotContain((await On.AskAsync<ProjectPages, ProjectList>(pages => pages.ListAsync(new ProjectFilter()))).Rows, row => row.Id == first.Id);
        Assert.All(await WaitingAsync(orders[..2]), order => Assert.Equal((Waiting.Project, first.Id, null), (order.Waiting, order.ProjectId, order.AnswerDue)));
    }

    [Fact]
    public async Task An_order_taken_out_and_those_of_a_draft_given_up_go_back_to_triage_with_the_reason()
    {
        var orders = await PlaceAsync(3);
        var draft = (await DraftAsync(orders, "given up")).Id;
        Assert.Equal(ProjectRefusal.ReasonMissing, (await OnDeskAsync(desk => desk.TakeOutAsync(Cast.AnsweringStaff, draft, orders[0], " "))).Refusal);
        Assert.Equal(ProjectRefusal.NotFound, (await OnDeskAsync(desk => desk.TakeOutAsync(Cast.ThirdStaff, draft, orders[0], "另有安排"))).Refusal);
        Assert.Null((await OnDeskAsync(desk => desk.TakeOutAsync(Cast.AnsweringStaff, draft, orders[0], "这家已有人送饭"))).Refusal);
        Assert.Null((await OnDeskAsync(desk => desk.TakeOutAsync(Cast.AnsweringStaff, draft, orders[0], "这家已有人送饭"))).Refusal);
        Assert.Equal(ProjectRefusal.NotFound, (await OnDeskAsync(desk => desk.TakeOutAsync(Cast.AnsweringStaff with { UserId = 699 }, draft, orders[0], "这家已有人送饭"))).Refusal);
        Assert.Equal(ProjectRefusal.NotFound, (await OnDeskAsync(desk => desk.GiveUpAsync(Cast.ThirdStaff, draft, "不是我的"))).Refusal);
        Assert.Equal(2, (await OnDeskAsync(desk => desk.GiveUpAsync(Cast.AnsweringStaff, draft, "预算没有通过"))).Joined);
        Assert.Null((await OnDeskAsync(desk => desk.GiveUpAsync(Cast.AnsweringStaff, draft, "预算没有通过"))).Refusal);
        Assert.Equal(ProjectRefusal.WrongState, (await OnDeskAsync(desk => desk.GiveUpAsync(Cast.AnsweringStaff with { UserId = 699 }, draft, "预算没有通过"))).Refusal);
        Assert.All(await WaitingAsync(orders), order => Assert.Equal((Waiting.Triage, null), (order.Waiting, order.ProjectId)));
        var told = await On.ReadAsync(db => db.OrderEvents.Where(e => orders.Contains(e.OrderId) && e.Kind == OrderEventKind.Unbundled).OrderBy(e => e.OrderId).Select(e => new { e.Reason, e.ActorRole }).ToListAsync());
        Assert.Equal(["这家已有人送饭", "预算没有通过", "预算没有通过"], told.Select(line => line.Reason));
        Assert.All(told, line => Assert.Equal(ActorRole.DepartmentStaff, line.ActorRole));
    }

    [Fact]
    public async Task Orders_keep_the_department_that_answered_when_they_were_placed_and_it_drafts_them_whoever_answers_for_the_category_now()
    {
        var orders = await PlaceAsync(2);
        await On.UseAsync<PlatformDbContext>(db => db.Orders.Where(o => orders.Contains(o.Id)).ExecuteUpdateAsync(set => set.SetProperty(o => o.AnsweringDepartmentId, TestDistrict.Third)));
        Assert.Equal(orders, (await SheetAsync(Cast.ThirdStaff))!.Orders.Select(o => o.Id));
        Assert.Equal(ProjectRefusal.NotFound, (await OnDeskAsync(desk => desk.DraftAsync(Cast.AnsweringStaff, Choice(orders), "of the category"))).Refusal);
        Assert.Equal((null, 2), await OnDeskAsync(desk => desk.DraftAsync(Cast.ThirdStaff, Choice(orders), "of the orders")) is var drafted ? (drafted.Refusal, drafted.Joined) : default);
    }

    [Fact]
    public async Task An_order_that_belongs_to_another_demand_by_now_is_left_where_it_is()
    {
        var orders = await PlaceAsync(3);
        Assert.True((await On.DoAsync(desk => desk.CategorizeAsync(Cast.Worker, orders[0], TestDistrict.Advice, null))).IsDone);
        Assert.Equal((null, 2, 1), await DraftAsync(orders, "moved") is var drafted ? (drafted.Refusal, drafted.Joined, drafted.Left) : default);
        Assert.Equal((Waiting.Pool, null), (await WaitingAsync(orders[..1]))[0] is var left ? (left.Waiting, left.ProjectId) : default);
    }

    [Fact]
    public async Task Orders_that_a_broken_machine_left_in_a_cancelled_project_are_let_go_in_the_background()
    {
        var orders = await PlaceAsync(2);
        var draft = (await DraftAsync(orders, "broken off")).Id;
        await On.UseAsync<PlatformDbContext>(db => db.Projects.Where(p => p.Id == draft).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, ProjectState.Cancelled)));
        Assert.Equal(2, await On.AskAsync<ProjectWatch, int>(watch => watch.LetGoAsync()));
        Assert.Equal(0, await On.AskAsync<ProjectWatch, int>(watch => watch.LetGoAsync()));
        Assert.All(await WaitingAsync(orders), order => Assert.Equal(Waiting.Triage, order.Waiting));
    }

    [Theory]
    [InlineData(1, "送餐服务项目", ProjectRefusal.TooFewOrders)]
    [InlineData(2, " ", ProjectRefusal.TitleMissing)]
    public async Task What_makes_no_project_is_refused_and_nothing_is_bundled(int count, string title, ProjectRefusal refusal)
    {
        var orders = await PlaceAsync(count);
        Assert.Equal(refusal, (await OnDeskAsync(desk => desk.DraftAsync(Cast.AnsweringStaff, Choice(orders) with { Title = title }, null))).Refusal);
        Assert.Equal(ProjectRefusal.NotFound, (await OnDeskAsync(desk => desk.DraftAsync(Cast.ThirdStaff, Choice([.. orders, 0]), null))).Refusal);
        Assert.All(await WaitingAsync(orders), order => Assert.Equal(Waiting.Pool, order.Waiting));
    }

    private static DemandChoice Choice(IReadOnlyList<long> orders) => new()
    {
        CategoryCode = TestDistrict.Errand, StreetId = TestDistrict.Street, Orders = orders, Kind = ProjectKind.Purchase, Title = "东港街道代购服务项目",
    };

    private async Task<List<long>> PlaceAsync(int count)
    {
        var orders = new List<long>();
        for (var i = 0; i < count; i++)
            orders.Add(await On.PlaceAsync());
        return orders;
    }

    private Task<DemandDesk> DeskAsync() => On.AskAsync<DemandPages, DemandDesk>(pages => pages.DeskAsync(Cast.AnsweringStaff));

    private Task<DemandSheet?> SheetAsync(Actor actor) => On.AskAsync<DemandPages, DemandSheet?>(pages => pages.FindAsync(actor, TestDistrict.Errand, TestDistrict.Street));

    private Task<ProjectResult> DraftAsync(IReadOnlyList<long> orders, string key) => OnDeskAsync(desk => desk.DraftAsync(Cast.AnsweringStaff, Choice(orders), key));

    private Task<ProjectResult> OnDeskAsync(Func<ProjectDesk, Task<ProjectResult>> act) => On.AskAsync(act);

    private Task<List<ServiceOrder>> WaitingAsync(IReadOnlyList<long> orders) => On.ReadAsync(db => db.Orders.AsNoTracking().Where(o => orders.Contains(o.Id)).OrderBy(o => o.Id).ToListAsync());
}

public sealed class DemandsOnSqlite(SqliteTestDatabase database) : DemandTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class DemandsOnPostgreSql(PostgreSqlTestDatabase database) : DemandTests(database), IClassFixture<PostgreSqlTestDatabase>;
