using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Placing;

/// <summary>What the browser's back button and a second tab show once a draft has become an order.</summary>
public sealed class WayBackTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task The_way_back_leads_to_the_order_that_the_draft_became()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var placed = await PlaceAsync(resident);
        foreach (var step in new[] { "/orders/new/check", "/orders/new/need" })
            Assert.Equal(placed, Location(await resident.GetAsync(step)));
        Assert.Contains(placed.Split('/')[2], (await resident.PageAsync("/orders/new")).QuerySelector(".notice")!.TextContent);
    }

    [Fact]
    public async Task A_second_tab_sent_after_the_first_shows_the_first_ones_order()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var placed = await PlaceAsync(resident);
        Assert.Equal(placed, Location(await resident.PostAsync("/orders/new/check", new() { ["once"] = $"{Guid.NewGuid()}" })));
    }

    [Fact]
    public async Task Another_draft_ends_the_way_back()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        await PlaceAsync(resident);
        await resident.PostAsync("/orders/new", new() { ["Category"] = Cast.Category });
        Assert.Null((await resident.PageAsync("/orders/new")).QuerySelector(".notice"));
        Assert.Equal("/orders/new/need", Location(await resident.GetAsync("/orders/new/check")));
    }

    [Fact]
    public async Task Another_account_in_the_same_browser_is_not_told_of_it()
    {
        var browser = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        await PlaceAsync(browser);
        await browser.PostAsync("/account/sign-out");
        Assert.Equal("/orders/new", Location(await browser.GetAsync("/orders/new/check")));
        Assert.Null((await browser.PageAsync("/orders/new")).QuerySelector(".notice"));
    }

    private async Task<string> PlaceAsync(PlatformClient client)
    {
        await client.PostAsync("/orders/new", new() { ["Category"] = Cast.Category });
        await client.PostAsync("/orders/new/need", new()
        {
            ["Need"] = "每天中午送一份软一些的饭菜。",
            ["When"] = "Soon",
            ["CommunityId"] = $"{app.People.Community.Id}",
            ["Name"] = "张阿姨",
            ["Phone"] = "13800000001",
            ["Consent"] = "true",
        });
        var placed = await client.PostAsync("/orders/new/check", new() { ["once"] = $"{Guid.NewGuid()}" });
        Assert.EndsWith("/placed", Location(placed));
        return Location(placed);
    }

    private static string Location(HttpResponseMessage answer) => answer.Headers.Location!.ToString();
}
