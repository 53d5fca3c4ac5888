using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Links;

public sealed class LinkTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task The_account_of_the_same_number_is_shown_masked_and_joined_after_a_call()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.ForCaller));
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var page = await LookAsync(worker, order.Number);
        var main = page.QuerySelector("main")!.TextContent;
        Assert.Contains("备**", main);
        Assert.Contains("139****0098", main);
        Assert.Contains(app.People.Community.Name, page.QuerySelector("dl.summary")!.TextContent);
        Assert.Contains("先打电话问清楚", main);
        Assert.DoesNotContain(Cast.SparePhone, page.DocumentElement.OuterHtml);
        Assert.Equal(1, await LooksAsync(order.OrderId));

        var fields = new Dictionary<string, string> { ["Sure"] = "true", ["once"] = $"{Guid.NewGuid()}" };
        using var joined = await worker.PostAsync($"/orders/{order.Number}/link", fields);
        using var again = await worker.PostAsync($"/orders/{order.Number}/link", fields);
        Assert.Equal($"/orders/{order.Number}?done=linked", joined.Headers.Location!.ToString());
        Assert.Equal(joined.Headers.Location, again.Headers.Location);
        Assert.Contains("已关联到居民的账号", (await worker.PageAsync(joined.Headers.Location.ToString())).QuerySelector("main .notice")!.TextContent);
        var owner = await app.SignInAsync(Cast.SparePhone);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync($"/orders/{order.Number}")).StatusCode);
    }

    [Fact]
    public async Task Without_the_call_made_nothing_is_joined()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.ForCaller));
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var page = await PlatformClient.ReadAsync(await worker.PostAsync($"/orders/{order.Number}/link", new() { ["once"] = $"{Guid.NewGuid()}" }));
        Assert.Equal("#Sure", Assert.Single(page.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Null(await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Orders
            .Where(row => row.Id == order.OrderId).Select(row => row.RequesterUserId).SingleAsync()));
    }

    [Fact]
    public async Task A_number_without_an_account_is_said_in_plain_words()
    {
        var order = await app.PlaceForCallerAsync();
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var page = await LookAsync(worker, order.Number);
        Assert.Contains("没有找到同一号码的账号", page.QuerySelector("main")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main form"));
        Assert.DoesNotContain("没有找到", (await worker.PageAsync($"/orders/{order.Number}/link")).QuerySelector("main")!.TextContent);
        using var forced = await worker.PostAsync($"/orders/{order.Number}/link", new() { ["Sure"] = "true" });
        Assert.Equal(HttpStatusCode.OK, forced.StatusCode);
    }

    private static async Task<IHtmlDocument> LookAsync(PlatformClient worker, string number) =>
        await PlatformClient.ReadAsync(await worker.PostAsync($"/orders/{number}/link", new() { ["Look"] = "true" }));

    private Task<int> LooksAsync(long order) => app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().ContactLooks
        .CountAsync(look => look.OrderId == order && look.Kind == LookKind.Account && look.SubjectUserId == app.People.SpareUserId));
}
