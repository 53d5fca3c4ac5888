using System.Net;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders;

/// <summary>An order has moved on since its page was opened: whoever comes too late is told what happened, when and by whom.</summary>
public sealed class MovedOnTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_withdrawal_that_comes_after_the_claim_names_the_claim()
    {
        var order = await app.PlaceAsync();
        await (await app.SignInAsync(Cast.PhoneOf(Kind.Member))).PostAsync($"/orders/{order.Number}/claim");
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var text = await ConflictAsync(await resident.PostAsync($"/orders/{order.Number}/withdrawal", new() { ["Reason"] = "不用了" }));
        Assert.Contains("海岛助老服务中心已接单", text);
    }

    [Theory]
    [InlineData(Kind.ResidentA, "withdrawal")]
    [InlineData(Kind.Worker, "triage")]
    [InlineData(Kind.Member, "completion")]
    public async Task Opening_the_form_of_a_step_that_is_over_names_what_came_first(Kind kind, string step)
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Accepted));
        if (kind == Kind.Member)
            await (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).PostAsync($"/orders/{order.Number}/call-off", new() { ["Reason"] = "家里人有空了" });
        var text = await ConflictAsync(await (await app.SignInAsync(Cast.PhoneOf(kind))).GetAsync($"/orders/{order.Number}/{step}"));
        Assert.Contains(kind == Kind.Member ? "取消" : "已接单", text);
        Assert.Matches(@"\d\d:\d\d", text);
    }

    [Fact]
    public async Task A_release_sent_from_two_tabs_says_that_it_was_released()
    {
        var order = await app.PlaceAsync();
        await (await app.SignInAsync(Cast.PhoneOf(Kind.Member))).PostAsync($"/orders/{order.Number}/claim");
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        foreach (var once in new[] { Guid.NewGuid(), Guid.NewGuid() })
        {
            var answer = await member.PostAsync($"/orders/{order.Number}/release", new() { ["Reason"] = "车坏了", ["once"] = $"{once}" });
            if (answer.StatusCode == HttpStatusCode.Redirect)
                continue;
            var text = await ConflictAsync(answer);
            Assert.Contains("海岛助老服务中心退单", text);
            Assert.DoesNotContain("您的账号不能办这一步", text);
            Assert.DoesNotContain("我的订单", text);
            return;
        }
        Assert.Fail("The second release was taken.");
    }

    [Fact]
    public async Task The_page_of_an_order_that_another_took_says_who_took_it()
    {
        var order = await app.PlaceAsync();
        await (await app.SignInAsync(Cast.PhoneOf(Kind.Member))).PostAsync($"/orders/{order.Number}/claim");
        var other = await app.SignInAsync(Cast.PhoneOf(Kind.OtherOrganization));
        Assert.Contains("海岛助老服务中心", await ConflictAsync(await other.GetAsync($"/orders/{order.Number}")));
    }

    [Fact]
    public async Task What_an_organization_declined_keeps_its_reason_on_the_board_and_leaves_its_pool()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Addressed));
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        await member.PostAsync($"/orders/{order.Number}/decline", new() { ["Reason"] = "这几天人手排不开，船票也没有" });
        var board = await member.PageAsync("/workbench");
        var rejected = board.QuerySelector("[aria-labelledby=lane-Rejected]")!;
        Assert.Contains("这几天人手排不开，船票也没有", rejected.TextContent);
        Assert.Equal($"{rejected.QuerySelectorAll(".ticket").Length}", rejected.QuerySelector("header b")!.TextContent);
        Assert.DoesNotContain(order.Number, (await member.PageAsync("/workbench/pool")).QuerySelector("main")!.InnerHtml);
        Assert.Contains("这几天人手排不开，船票也没有", (await member.PageAsync($"/orders/{order.Number}")).QuerySelector(".timeline")!.TextContent);
        var other = await app.SignInAsync(Cast.PhoneOf(Kind.OtherOrganization));
        Assert.Contains(order.Number, (await other.PageAsync("/workbench/pool")).QuerySelector("main")!.InnerHtml);
        Assert.DoesNotContain("这几天人手排不开", (await other.PageAsync($"/orders/{order.Number}")).QuerySelector(".timeline")!.TextContent);
    }

    private static async Task<string> ConflictAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        return (await PlatformClient.ReadAsync(answer)).QuerySelector("main")!.TextContent;
    }
}
