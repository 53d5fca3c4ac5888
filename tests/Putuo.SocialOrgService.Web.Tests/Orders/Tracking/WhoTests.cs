using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Tracking;

/// <summary>Who did something to an order, as its readers are told.</summary>
public sealed class WhoTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Chinese = "海岛助老服务中心", English = "Organization 1";

    [Fact]
    public async Task A_reader_of_English_reads_the_English_name_of_who_acted_and_who_looked()
    {
        var order = await app.PlaceAsync();
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        await member.PostAsync($"/orders/{order.Number}/claim");
        await member.PostAsync($"/orders/{order.Number}/contact");
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));

        var page = await resident.PageAsync($"/orders/{order.Number}?culture=en");
        Assert.Contains($"Claimed by {English}", page.QuerySelector("#order-timeline")!.TextContent);
        Assert.Contains(English, page.QuerySelector("#order-looks")!.TextContent);
        Assert.DoesNotContain(Chinese, page.Body!.TextContent);
        Assert.Contains(English, (await member.PageAsync("/workbench?culture=en")).QuerySelector("h1")!.TextContent);
        Assert.Contains(English, (await member.PageAsync("/notices?culture=en")).QuerySelector(".util-tools")!.TextContent);
    }

    [Fact]
    public async Task An_English_inbox_names_the_organization_in_English()
    {
        var order = await app.PlaceAsync();
        await (await app.SignInAsync(Cast.PhoneOf(Kind.Member))).PostAsync($"/orders/{order.Number}/claim");
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        for (var tries = 0; ; tries++)
        {
            var inbox = (await resident.PageAsync("/notices?culture=en")).QuerySelector(".inbox")!.TextContent;
            if (inbox.Contains($"{English} claimed the order"))
            {
                Assert.DoesNotContain(Chinese, inbox);
                return;
            }

            Assert.True(tries < 100, inbox);
            await Task.Delay(100);
        }
    }

    [Fact]
    public async Task The_timeline_says_for_whom_an_order_was_placed_to_those_who_see_the_contact()
    {
        var order = await app.PlaceForCallerAsync();
        var page = await (await app.SignInAsync(Cast.PhoneOf(Kind.Worker))).PageAsync($"/orders/{order.Number}");
        var masked = page.QuerySelector("#order-contact dd")!.TextContent.Trim();
        Assert.Contains($"替{masked}点单", page.QuerySelector("#order-timeline")!.TextContent);
        var pool = await (await app.SignInAsync(Cast.PhoneOf(Kind.OtherOrganization))).PageAsync($"/orders/{order.Number}");
        Assert.Contains("代居民点单", pool.QuerySelector("#order-timeline")!.TextContent);
    }

    [Fact]
    public async Task A_resident_reads_of_the_own_look_as_such()
    {
        var order = await app.PlaceAsync();
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        await resident.PostAsync($"/orders/{order.Number}/contact");
        Assert.Contains("您本人", (await resident.PageAsync($"/orders/{order.Number}")).QuerySelector("#order-looks")!.TextContent);
    }
}
