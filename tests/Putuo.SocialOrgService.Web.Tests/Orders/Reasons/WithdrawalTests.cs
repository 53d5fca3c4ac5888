using System.Net;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Reasons;

public sealed class WithdrawalTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task The_requester_is_asked_once_more_and_withdraws()
    {
        var order = await app.PlaceAsync();
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        Assert.NotNull((await resident.PageAsync($"/orders/{order.Number}/withdrawal")).QuerySelector(".btn-danger"));
        var done = await WithdrawAsync(resident, order.Number);
        Assert.Equal($"/orders/{order.Number}?done=withdrawn", done.Headers.Location?.ToString());
        var page = await resident.PageAsync(done.Headers.Location!.ToString());
        Assert.Contains("本人撤回", page.QuerySelector("#order-head .badge")!.TextContent);
        Assert.Contains("家里人有空了", page.QuerySelector(".timeline")!.TextContent);
    }

    [Fact]
    public async Task An_order_that_was_claimed_meanwhile_cannot_be_withdrawn_and_the_page_says_why()
    {
        var order = await app.PlaceAsync();
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        await app.ClaimAsync(order);
        var refused = await WithdrawAsync(resident, order.Number);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.NotNull((await PlatformClient.ReadAsync(refused)).QuerySelector($"main a[href='/orders/{order.Number}']"));
    }

    [Fact]
    public async Task Nobody_else_withdraws_it()
    {
        var order = await app.PlaceAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await WithdrawAsync(await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB)), order.Number)).StatusCode);
    }

    private static Task<HttpResponseMessage> WithdrawAsync(PlatformClient client, string number) =>
        client.PostAsync($"/orders/{number}/withdrawal", new() { ["once"] = $"{Guid.NewGuid()}", ["Reason"] = "家里人有空了" });
}
