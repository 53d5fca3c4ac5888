using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Triage.Rules;

public sealed class RulesTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_rule_is_tried_on_the_last_orders_then_added_and_speaks_at_once()
    {
        var order = await PlaceAsync("楼顶的雨棚松了，风大时很吓人");
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var form = Typed("雨棚松动", "雨棚、遮阳棚");
        var tried = await PlatformClient.ReadAsync(await administrator.PostAsync("/triage/rules/trial", form));
        var trial = tried.QuerySelector("[aria-labelledby=trial]")!;
        Assert.Contains(order.Number, trial.TextContent);
        Assert.Contains("转给职能部门", trial.QuerySelector("tbody td:nth-of-type(2)")!.TextContent);
        Assert.Equal("雨棚、遮阳棚", ((IHtmlTextAreaElement)tried.QuerySelector("#Words")!).Value);
        Assert.Equal(0, await CountAsync("雨棚松动"));

        for (var twice = 0; twice < 2; twice++)
        {
            var added = await administrator.PostAsync("/triage/rules", form);
            Assert.EndsWith("?done=added", added.Headers.Location?.ToString());
        }
        Assert.Equal(1, await CountAsync("雨棚松动"));
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        Assert.Contains("雨棚松动", (await worker.PageAsync($"/orders/{order.Number}/triage")).QuerySelector("[aria-labelledby=suggestion]")!.TextContent);
        Assert.Equal(Waiting.Pool, await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Orders.Where(o => o.Id == order.OrderId).Select(o => o.Waiting).SingleAsync()));
    }

    [Fact]
    public async Task A_rule_that_once_led_to_a_department_that_is_no_more_is_still_shown()
    {
        var id = await app.AskAsync(async services =>
        {
            var db = services.GetRequiredService<PlatformDbContext>();
            var district = services.GetRequiredService<District>();
            var rule = await db.TriageRules.OrderBy(r => r.Id).FirstAsync();
            var gone = rule.Entry with { LeadDepartmentId = district.Departments.Max(d => d.Id) + 1, SupportingDepartmentIds = [district.Departments.Max(d => d.Id) + 2] };
            var changed = db.Add(new TriageRuleEvent { Kind = TriageRuleEventKind.Changed, At = DateTime.UtcNow, ActorUserId = app.People[Kind.Administrator].UserId, Before = gone });
            changed.Property(happened => happened.RuleId).CurrentValue = rule.Id;
            await db.SaveChangesAsync();
            return rule.Id;
        });
        var page = await (await app.SignInAsync(Cast.PhoneOf(Kind.Administrator))).PageAsync($"/triage/rules/{id}");
        Assert.Contains("已撤销的部门", page.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("", "雨棚", "Special", "#Name")]
    [InlineData("有轻生念头", "雨棚", "Special", "#Name")]
    [InlineData("新的", "棚", "Special", "#Words")]
    [InlineData("新的", "", "Special", "#Words")]
    [InlineData("新的", "雨棚", "", "#Scene")]
    [InlineData("新的", "雨棚", "Individual", "#Lead")]
    public async Task What_is_wrong_with_a_rule_is_said_at_its_field_and_all_that_was_typed_is_kept(string name, string words, string scene, string field)
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var form = Typed(name, words, scene);
        form["Lead"] = scene == "Individual" ? "1" : "";
        if (words.Length > 0)
            form["Groups"] = "Elderly";
        var page = await PlatformClient.ReadAsync(await administrator.PostAsync("/triage/rules", form));
        Assert.Contains(field, page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.QuerySelector(field));
        Assert.Equal(words, ((IHtmlTextAreaElement)page.QuerySelector("#Words")!).Value);
        Assert.Equal(words.Length > 0, ((IHtmlInputElement)page.QuerySelector("[name=Groups][value=Elderly]")!).IsChecked);
        Assert.Equal(name == "有轻生念头" ? 1 : 0, await CountAsync(name));
    }

    [Fact]
    public async Task A_rule_that_somebody_changed_meanwhile_is_not_overwritten_unseen_and_its_history_says_what_it_was()
    {
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var address = (await administrator.PostAsync("/triage/rules", Typed("井盖坏了", "井盖"))).Headers.Location!.ToString().Split('?')[0];
        var seen = ((IHtmlInputElement)(await administrator.PageAsync(address)).QuerySelector("[name=Seen]")!).Value;
        var mine = Typed("井盖坏了", "井盖、下水道");
        mine["Seen"] = seen;
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.PostAsync(address, mine)).StatusCode);
        var yours = Typed("井盖坏了", "窨井");
        yours["Seen"] = seen;
        var answer = await administrator.PostAsync(address, yours);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PlatformClient.ReadAsync(answer);
        Assert.Equal("窨井", ((IHtmlTextAreaElement)page.QuerySelector("#Words")!).Value);
        yours["Seen"] = ((IHtmlInputElement)page.QuerySelector("[name=Seen]")!).Value;
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.PostAsync(address, yours)).StatusCode);
        Assert.Contains("井盖、下水道", (await administrator.PageAsync(address)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_rule_that_is_switched_off_says_nothing_and_one_moved_up_speaks_first()
    {
        var order = await PlaceAsync("路灯不亮，晚上下楼怕摔");
        var (administrator, worker) = (await app.SignInAsync(Cast.PhoneOf(Kind.Administrator)), await app.SignInAsync(Cast.PhoneOf(Kind.Worker)));
        foreach (var name in new[] { "路灯甲", "路灯乙" })
            await administrator.PostAsync("/triage/rules", Typed(name, "路灯"));
        async Task<string> SuggestedAsync() => (await worker.PageAsync($"/orders/{order.Number}/triage")).QuerySelector("[aria-labelledby=suggestion]")!.TextContent;
        Assert.Contains("路灯甲", await SuggestedAsync());

        var list = await administrator.PageAsync("/triage/rules");
        var second = list.QuerySelectorAll("ol.list > li").Single(line => line.TextContent.Contains("路灯乙"));
        var id = second.Id![5..];
        var seen = ((IHtmlInputElement)second.QuerySelector("[name=seen]")!).Value;
        for (var twice = 0; twice < 2; twice++)
            await administrator.PostAsync($"/triage/rules/{id}/position", new() { ["up"] = "true", ["seen"] = seen });
        Assert.Contains("路灯乙", await SuggestedAsync());
        await administrator.PostAsync($"/triage/rules/{id}/switch", new() { ["on"] = "false" });
        Assert.Contains("路灯甲", await SuggestedAsync());
    }

    private static Dictionary<string, string> Typed(string name, string words, string scene = "Special") => new() { ["Name"] = name, ["Words"] = words, ["Scene"] = scene };

    private Task<int> CountAsync(string name) => app.AskAsync(async services =>
        (await services.GetRequiredService<PlatformDbContext>().TriageRules.AsNoTracking().ToListAsync()).Count(rule => rule.Entry.Name == name));

    private Task<OrderResult> PlaceAsync(string need) =>
        app.AskAsync(services => services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.ResidentA], new NewOrder
        {
            CategoryCode = Cast.Category,
            Need = need,
            CommunityId = app.People.Community.Id,
            Contact = new Contact(OrderMaking.Name, OrderMaking.Phone, "海印路1号"),
            ConsentVersion = "1",
        }));
}
