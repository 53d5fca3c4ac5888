using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Accounts;

/// <summary>谁看过我的信息.</summary>
public sealed class LooksTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_resident_reads_who_looked_when_at_which_order_and_why_and_finds_the_page_from_the_orders_and_the_account()
    {
        var order = await app.PlaceAsync();
        await app.ClaimAsync(order);
        await LookAsync(Kind.Member, order.OrderId, null);
        await LookAsync(Kind.Worker, order.OrderId, "回访核实");
        await LookAsync(Kind.ResidentA, order.OrderId, null);
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        foreach (var from in new[] { "/orders", "/account" })
            Assert.NotNull((await resident.PageAsync(from)).QuerySelector("main a[href='/account/looks']"));

        var rows = (await resident.PageAsync("/account/looks")).QuerySelectorAll("tbody tr").Take(3).ToList();
        Assert.Equal(["您本人", "Worker · 社区工作人员", "Member · 社会组织工作人员"], rows.Select(row => row.QuerySelectorAll("td")[0].TextContent));
        Assert.Equal(["为您服务", "回访核实", "为您服务"], rows.Select(row => row.QuerySelectorAll("td")[2].TextContent));
        Assert.All(rows, row => Assert.Equal($"/orders/{order.Number}", row.QuerySelector("td a")!.GetAttribute("href")));
        Assert.All(rows, row => Assert.StartsWith("今天", row.QuerySelector("th")!.TextContent));
        Assert.NotNull((await (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB))).PageAsync("/account/looks")).QuerySelector(".empty"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignInAsync(Cast.PhoneOf(Kind.Member))).GetAsync("/account/looks")).StatusCode);
    }

    [Fact]
    public async Task A_page_has_twenty_looks_leads_to_the_next_and_costs_the_same_statements_whatever_it_holds()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var order = await app.PlaceAsync();
        await LookAsync(Kind.Worker, order.OrderId, "第一次");
        var statements = (await StatementCount.OfAsync(resident, "/account/looks")).Count;
        for (var look = 0; look <= LookPages.PageSize; look++)
            await LookAsync(Kind.Worker, order.OrderId, "回访核实");
        Assert.Equal(statements, (await StatementCount.OfAsync(resident, "/account/looks")).Count);
        var page = await resident.PageAsync("/account/looks");
        Assert.Equal(LookPages.PageSize, page.QuerySelectorAll("tbody tr").Length);
        var next = page.QuerySelector("main a[href^='/account/looks?before=']")!.GetAttribute("href")!;
        Assert.Contains("第一次", (await resident.PageAsync(next)).QuerySelector("tbody")!.TextContent);
    }

    private Task LookAsync(Kind kind, long order, string? reason) => app.AskAsync(async services =>
    {
        Assert.Null((await services.GetRequiredService<ContactBook>().OpenAsync(app.People[kind], order, reason)).Refusal);
        return true;
    });
}
