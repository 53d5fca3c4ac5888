using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Proxy;

public sealed class ProxyTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_worker_places_an_order_for_a_caller_and_the_timeline_says_so()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var placed = await worker.PostAsync("/orders/new-for-resident", Fields());
        Assert.EndsWith("/placed", placed.Headers.Location!.ToString());
        var page = await worker.PageAsync(placed.Headers.Location!.ToString().Replace("/placed", "", StringComparison.Ordinal));
        var entry = page.QuerySelector(".timeline")!.TextContent;
        Assert.Contains("替王**点单", entry);
        Assert.Contains(app.People.Community.Name, entry);
        Assert.DoesNotContain("13712345678", page.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task The_page_after_it_speaks_to_the_worker_of_the_caller()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var placed = await worker.PostAsync("/orders/new-for-resident", Fields());
        var page = await worker.PageAsync(placed.Headers.Location!.ToString());
        var main = page.QuerySelector("main")!.TextContent;
        Assert.Contains("居民留的电话", main);
        Assert.DoesNotContain("您留的电话", main);
        Assert.DoesNotContain("我的订单", main);
        Assert.NotNull(page.QuerySelector(".rail a[href='/orders/new-for-resident']"));
        Assert.Null(page.QuerySelector(".nav a[href='/orders/new'][aria-current]"));
        Assert.Single(page.QuerySelectorAll("main .btn"), button => button.TextContent.Contains("打印"));
    }

    [Fact]
    public async Task Without_the_resident_s_consent_nothing_is_placed_and_all_is_kept()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var fields = Fields();
        fields["ConsentTold"] = "false";
        var page = await PlatformClient.ReadAsync(await worker.PostAsync("/orders/new-for-resident", fields));
        Assert.Equal("#ConsentTold", Assert.Single(page.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Equal("13712345678", page.QuerySelector("#Phone")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Nobody_consents_to_publication_on_a_page_that_does_not_ask()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var fields = Fields();
        (fields["MayPublishNeed"], fields["MayPublishPhotos"], fields["Need"]) = ("true", "true", "想请人每天送晚饭，不要公开");
        Assert.Equal(HttpStatusCode.Redirect, (await worker.PostAsync("/orders/new-for-resident", fields)).StatusCode);
        var order = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Orders.AsNoTracking().SingleAsync(o => o.Need == fields["Need"]));
        Assert.False(order.MayPublishNeed || order.MayPublishPhotos);
    }

    [Fact]
    public async Task A_call_written_down_twice_is_one_order()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var fields = Fields();
        var first = await worker.PostAsync("/orders/new-for-resident", fields);
        var second = await worker.PostAsync("/orders/new-for-resident", fields);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task What_is_missing_is_said_in_the_order_of_the_page()
    {
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var page = await PlatformClient.ReadAsync(await worker.PostAsync("/orders/new-for-resident", new() { ["When"] = "Day" }));
        Assert.Equal(
            ["#Phone", "#Name", "#CategoryCode", "#Need", "#Day", "#ConsentTold"],
            page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
    }

    private static Dictionary<string, string> Fields() => new()
    {
        ["once"] = $"{Guid.NewGuid()}",
        ["Phone"] = "13712345678",
        ["Name"] = "王大爷",
        ["CategoryCode"] = Cast.Category,
        ["Need"] = "腿脚不便，想请人每天送午饭",
        ["When"] = "Soon",
        ["ConsentTold"] = "true",
    };
}
