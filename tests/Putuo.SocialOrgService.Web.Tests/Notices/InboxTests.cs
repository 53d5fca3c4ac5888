using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
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
        await ArrivedAsync(order.OrderId);
        var inbox = await resident.PageAsync("/notices");
        var unread = inbox.QuerySelector(".inbox .is-unread")!;
        Assert.Contains(app.People[Kind.Member].Name, unread.TextContent);
        Assert.Contains("1", inbox.QuerySelector("#unread")!.TextContent);

        var action = unread.QuerySelector("form")!.GetAttribute("action")!;
        var stranger = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync(action)).StatusCode);
        Assert.Equal($"/orders/{order.Number}", (await resident.PostAsync(action)).Headers.Location?.ToString());
        Assert.Null((await resident.PageAsync("/notices")).QuerySelector(".is-unread"));
    }

    private async Task ArrivedAsync(long orderId)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Notices
                .AnyAsync(n => n.OrderId == orderId && n.UserId == app.People[Kind.ResidentA].UserId)))
                return;
            await Task.Delay(100);
        }
        Assert.Fail("The notice did not arrive within ten seconds.");
    }
}
