using System.Net;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Notices;

public sealed class InboxTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_claim_is_told_to_the_requester_and_opening_it_marks_it_as_read()
    {
        var order = await app.PlaceAsync();
        await app.ClaimAsync(order);
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        await app.ArrivedAsync(order.OrderId);
        var inbox = await resident.PageAsync("/notices");
        var unread = inbox.QuerySelectorAll(".inbox .is-unread").First(li => li.TextContent.Contains(order.Number));
        Assert.Contains(app.People[Kind.Member].Name, unread.TextContent);
        Assert.Matches(@"\d", inbox.QuerySelector("#unread")!.TextContent);

        var action = unread.QuerySelector("form")!.GetAttribute("action")!;
        var stranger = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(action)).StatusCode);
        Assert.Equal($"/orders/{order.Number}", (await resident.PostAsync(action)).Headers.Location?.ToString());
        Assert.DoesNotContain((await resident.PageAsync("/notices")).QuerySelectorAll(".is-unread"), li => li.TextContent.Contains(order.Number));
    }

    [Fact]
    public async Task A_rating_is_told_once_with_who_and_how_many_stars()
    {
        var order = await app.CompleteAsync();
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        await worker.PostAsync($"/orders/{order.Number}/confirmation", new() { ["once"] = $"{Guid.NewGuid()}" });
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        await resident.PostAsync($"/orders/{order.Number}/rating", new() { ["once"] = $"{Guid.NewGuid()}", ["Stars"] = "4" });
        await app.ArrivedAsync(order.OrderId, Kind.Owner, Domain.Orders.OrderEventKind.Rated);
        var told = (await (await app.SignInAsync(Cast.PhoneOf(Kind.Owner))).PageAsync("/notices")).QuerySelectorAll(".inbox li")
            .Where(li => li.TextContent.Contains(order.Number)).Select(li => li.QuerySelector("strong")!.TextContent).ToList();
        Assert.Single(told, text => text.Contains("居民给") && text.Contains("4星"));
        Assert.Single(told, text => text.Contains("已确认完成"));
    }
}
