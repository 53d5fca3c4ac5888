using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Triage;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Triage;

public abstract class TriageRuleTests(TestDatabase database) : PlatformTests(database)
{
    private static readonly TriageRuleEntry Queue = new()
    {
        Name = "代排队", NameEn = "Queueing", Categories = ["A"], Words = ["排队", "取号"], Groups = [], Category = TestDistrict.Advice, Scene = Scene.Special,
        LeadDepartmentId = TestDistrict.Lead, SupportingDepartmentIds = [TestDistrict.Third],
    };

    [Fact]
    public async Task A_rule_reads_back_as_it_was_written_with_all_that_happened_to_it()
    {
        var id = (await AddAsync(Queue)).Id;
        var sheet = (await SheetAsync(id))!;
        Assert.Null((await DeskAsync(desk => desk.ChangeAsync(Cast.Administrator, id, Queue with { Words = ["排队"] }, sheet.Version))).Refusal);
        Assert.Equal(TriageRuleRefusal.Lost, (await DeskAsync(desk => desk.ChangeAsync(Cast.Administrator, id, Queue with { Words = ["取号"] }, sheet.Version))).Refusal);
        sheet = (await SheetAsync(id))!;
        Assert.Equal(("代排队", "Queueing", TestDistrict.Advice, Scene.Special), (sheet.Entry.Name, sheet.Entry.NameEn, sheet.Entry.Category, sheet.Entry.Scene));
        Assert.Equal(["排队"], sheet.Entry.Words);
        Assert.Equal([TriageRuleEventKind.Changed, TriageRuleEventKind.Added], sheet.History.Select(line => line.Kind));
        Assert.Equal(["排队", "取号"], sheet.History[0].Before!.Words);
        await DeskAsync(desk => desk.SwitchAsync(Cast.Administrator, id, on: false));
    }

    [Fact]
    public async Task Two_who_change_a_rule_at_once_do_not_overwrite_each_other()
    {
        var id = (await AddAsync(Queue with { Name = "两人同时改" })).Id;
        var seen = (await SheetAsync(id))!.Version;
        var results = await Task.WhenAll(new[] { "甲甲", "乙乙", "丙丙" }.Select(word => DeskAsync(desk => desk.ChangeAsync(Cast.Administrator, id, Queue with { Name = "两人同时改", Words = [word] }, seen))));
        Assert.Single(results, result => result.Refusal is null);
        Assert.Equal(2, (await SheetAsync(id))!.History.Count);
        await DeskAsync(desk => desk.SwitchAsync(Cast.Administrator, id, on: false));
    }

    [Fact]
    public async Task A_rule_sent_twice_at_once_is_one_rule_and_no_two_are_called_the_same()
    {
        var entry = Queue with { Name = "同时加" };
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AddAsync(entry)));
        Assert.All(results, result => Assert.Null(result.Refusal));
        var id = Assert.Single(results.Select(result => result.Id).Distinct());
        Assert.Equal(TriageRuleRefusal.NameTaken, (await AddAsync(entry with { Words = ["别的"] })).Refusal);
        await DeskAsync(desk => desk.SwitchAsync(Cast.Administrator, id, on: false));
    }

    [Fact]
    public async Task A_dry_run_names_just_the_orders_whose_suggestion_would_be_another_and_changes_nothing()
    {
        var queueing = await On.PlaceAsync(request: OrderBuilder.Request() with { Need = "老人腿脚不便，请代为去医院取号" });
        var other = await On.PlaceAsync(request: OrderBuilder.Request() with { Need = "帮老人买两袋米送上楼来" });
        var events = await On.ReadAsync(db => db.OrderEvents.CountAsync());
        var trial = (await On.AskAsync<TriageRulePages, TriageTrial?>(pages => pages.TryAsync(Cast.Administrator, null, Queue with { Name = "试" })))!;
        Assert.Contains(trial.Named, order => order.Id == queueing && order.After.CategoryCode == TestDistrict.Advice && order.Before.CategoryCode == TestDistrict.Errand);
        Assert.DoesNotContain(trial.Named, order => order.Id == other);
        Assert.Equal(trial.Different, trial.Named.Count);
        Assert.True(trial.Fitting >= 1 && trial.Orders > trial.Fitting);
        Assert.Equal(events, await On.ReadAsync(db => db.OrderEvents.CountAsync()));
        foreach (var (_, actor) in Cast.Everybody.Where(one => one.Actor != Cast.Administrator))
            Assert.Null(await On.AskAsync<TriageRulePages, TriageTrial?>(pages => pages.TryAsync(actor, null, Queue)));
    }

    [Fact]
    public async Task An_order_put_into_another_category_is_found_there_and_its_timeline_keeps_both()
    {
        var id = await On.PlaceAsync(request: OrderBuilder.Request(TestDistrict.Other));
        Assert.True((await On.DoAsync(desk => desk.CategorizeAsync(Cast.Worker, id, TestDistrict.Errand, null))).IsDone);
        var kept = await On.ReadAsync(db => db.Orders.AsNoTracking().SingleAsync(o => o.Id == id));
        Assert.Equal((TestDistrict.Errand, Waiting.Pool), (kept.CategoryCode, kept.Waiting));
        Assert.Equal("Z>A06", (await On.ReadAsync(db => db.OrderEvents.Where(e => e.OrderId == id && e.Kind == OrderEventKind.Categorized).Select(e => e.Categories).SingleAsync()))!.ToString());
        Assert.True((await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, id))).IsDone);
    }

    private Task<TriageRuleResult> AddAsync(TriageRuleEntry entry) => DeskAsync(desk => desk.AddAsync(Cast.Administrator, entry));

    private Task<TriageRuleSheet?> SheetAsync(int id) => On.AskAsync<TriageRulePages, TriageRuleSheet?>(pages => pages.FindAsync(Cast.Administrator, id));

    private Task<TriageRuleResult> DeskAsync(Func<TriageRuleDesk, Task<TriageRuleResult>> act) => On.AskAsync(act);
}

public sealed class TriageRulesOnSqlite(SqliteTestDatabase database) : TriageRuleTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class TriageRulesOnPostgreSql(PostgreSqlTestDatabase database) : TriageRuleTests(database), IClassFixture<PostgreSqlTestDatabase>;
