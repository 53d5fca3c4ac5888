using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Administration;

/// <summary>An organization that is suspended loses its orders to others and sees no telephone from that moment on.</summary>
public sealed class SuspensionTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task What_a_suspended_organization_serves_goes_to_triage_and_what_waits_for_it_to_the_pool()
    {
        var served = await app.PlaceAsync();
        await app.ClaimAsync(served);
        var asked = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Addressed));
        var administrator = await app.SignInAsync(Cast.PhoneOf(Kind.Administrator));
        var address = $"/administration/organizations/{app.People.OrganizationId}";

        var silent = await administrator.PostAsync(address + "/suspension", new() { ["Reason"] = " " });
        Assert.NotNull((await PlatformClient.ReadAsync(silent)).QuerySelector("#Reason[aria-invalid=true]"));
        var suspended = await administrator.PostAsync(address + "/suspension", new() { ["Reason"] = "证书过期" });
        Assert.EndsWith("?done=suspended", suspended.Headers.Location!.ToString());

        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        Assert.DoesNotContain(OrderMaking.Phone, await (await member.PostAsync($"/orders/{served.Number}/contact")).Content.ReadAsStringAsync());
        var board = await member.PageAsync("/workbench");
        Assert.Contains("证书过期", board.QuerySelector(".notice")!.TextContent);
        Assert.NotNull(board.QuerySelector($"a[href='/orders/{asked.Number}/decline']"));
        Assert.Null(board.QuerySelector($"form[action='/orders/{asked.Number}/claim']"));

        await app.AskAsync(async services => await services.GetRequiredService<TermWatch>().TakeBackAsync());

        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var taken = await worker.PageAsync($"/orders/{served.Number}");
        Assert.Contains("待确认", taken.QuerySelector("#order-head .badge")!.TextContent);
        Assert.Contains("接单组织暂停服务，收回重新安排", taken.QuerySelector(".timeline")!.TextContent);
        var routed = await worker.PageAsync($"/orders/{asked.Number}");
        Assert.Contains("原来的组织暂停服务，重新安排", routed.QuerySelector(".timeline")!.TextContent);
        Assert.Contains(asked.Number, (await (await app.SignInAsync(Cast.PhoneOf(Kind.OtherOrganization))).PageAsync("/workbench/pool")).QuerySelector("main")!.InnerHtml);

        Assert.Equal(HttpStatusCode.OK, (await administrator.PostAsync(address + "/suspension", new() { ["Reason"] = "再来一次" })).StatusCode);
        await administrator.PostAsync(address + "/resumption", []);
        var claimed = await member.PostAsync($"/orders/{asked.Number}/claim");
        Assert.Equal(HttpStatusCode.Redirect, claimed.StatusCode);
    }

    [Fact]
    public async Task A_provider_that_is_silent_for_a_week_after_its_term_loses_the_order()
    {
        var order = await app.PlaceAsync();
        await app.ClaimAsync(order);
        var late = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<Data.PlatformDbContext>().Orders.Single(o => o.Id == order.OrderId).CompleteDue!.Value));
        var district = app.Services.GetRequiredService<Domain.Areas.District>();
        var kept = await app.AskAsync(async services => (await services.GetRequiredService<IOrderRepository>().FindAsync(order.OrderId))!);
        Assert.Null(kept.MissTerm(false, Domain.People.Actor.System, district, late));
        Assert.False(kept.IsForgotten(district, late.AddDays(district.Settings.TakeBackDays).AddMinutes(-1)));
        Assert.True(kept.IsForgotten(district, late.AddDays(district.Settings.TakeBackDays)));
        Assert.Null(kept.TakeBack(null, Domain.People.Actor.System, district, late.AddDays(district.Settings.TakeBackDays)));
        Assert.Equal(TermKind.Completion, kept.NewEvents[^1].Term);
        Assert.Equal(Waiting.Triage, kept.Waiting);
    }
}
