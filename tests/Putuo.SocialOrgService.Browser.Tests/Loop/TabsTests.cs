using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Loop;

/// <summary>Somebody has two tabs open: what was done in one does not stand otherwise in the other.</summary>
public sealed class TabsTests(DemonstrationPlatform platform)
{
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 5_000 };

    [Fact]
    [Trait("Category", "Full")]
    public async Task What_is_done_or_read_in_one_tab_shows_in_the_other()
    {
        var address = await platform.CopyAsync();
        await using var resident = await platform.VisitAsync(address);
        await using var worker = await platform.VisitAsync(address);
        var photo = await resident.PictureAsync();
        await resident.SignInAsync(Role.Resident);
        await worker.SignInAsync(Role.Community);
        var number = await resident.PlaceAsync("想请人上门擦窗，两个标签页。", photo);
        await worker.GoAsync("/community");
        await Expect(worker.Page.Locator("main")).Not.ToContainTextAsync("两个标签页，不用了");

        await resident.GoAsync($"/orders/{number}");
        var other = await TabAsync(resident, $"/orders/{number}");
        await resident.Page.Locator($"a[href='/orders/{number}/withdrawal']").ClickAsync();
        await resident.Page.Locator("[name=Reason]").FillAsync("两个标签页，不用了");
        await resident.Page.Locator($"form[action='/orders/{number}/withdrawal'] .actions button").First.ClickAsync();
        await resident.ExpectAtAsync($"/orders/{number}?done=");
        await Expect(other.Locator("#order-head")).ToContainTextAsync("本人撤回", Soon);
        await Expect(other.Locator("#order-timeline")).ToContainTextAsync("两个标签页，不用了", Soon);
        await Expect(other.Locator($"a[href='/orders/{number}/withdrawal']")).ToHaveCountAsync(0);

        await resident.GoAsync("/notices");
        Assert.True(await resident.UnreadAsync() > 0);
        await Expect(other.Locator("#unread .count")).ToHaveTextAsync($"{await resident.UnreadAsync()}");
        await resident.Page.Locator("form[action='/notices/reading'] button").ClickAsync();
        await Expect(resident.Page.Locator("#unread .count")).ToHaveCountAsync(0);
        await Expect(other.Locator("#unread .count")).ToHaveCountAsync(0, new() { Timeout = 5_000 });
        resident.ExpectNoFaults();
        worker.ExpectNoFaults();
    }

    [Fact]
    public async Task Signing_out_in_one_tab_empties_the_other()
    {
        var address = await platform.CopyAsync();
        await using var resident = await platform.VisitAsync(address);
        await resident.SignInAsync(Role.Resident);
        await resident.GoAsync("/");
        var mine = await TabAsync(resident, "/orders");
        var open = await TabAsync(resident, "/services");
        await resident.Page.Locator("form[action='/account/sign-out'] button").ClickAsync();
        await mine.WaitForURLAsync("**/account/sign-in**", new() { Timeout = 10_000 });
        await Expect(open.Locator("form[action='/account/sign-out']")).ToHaveCountAsync(0, new() { Timeout = 5_000 });
        resident.ExpectNoFaults();
    }

    [Fact]
    [Trait("Category", "Full")]
    public async Task Without_a_live_connection_an_open_page_asks_again_by_itself()
    {
        var address = await platform.CopyAsync();
        await using var resident = await platform.VisitAsync(address);
        await using var organization = await platform.VisitAsync(address);
        var photo = await resident.PictureAsync();
        await resident.SignInAsync(Role.Resident);
        await organization.SignInAsync(Role.Organization);
        var number = await resident.PlaceAsync("想请人上门擦窗，没有实时连接。", photo);
        await resident.Page.RouteAsync("**/lib/signalr.min.js", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        await resident.Page.Clock.InstallAsync();
        await resident.GoAsync($"/orders/{number}");
        await organization.FindInPoolAsync(number, "没有实时连接");
        await organization.ClaimButton(number).ClickAsync();
        await organization.ExpectAtAsync($"/orders/{number}");

        await Expect(resident.Page.Locator("#order-head .badge").First).ToContainTextAsync("待确认");
        await resident.Page.Clock.FastForwardAsync(31_000);
        await Expect(resident.Page.Locator("#order-head .badge").First).ToContainTextAsync("已接单", Soon);
    }

    private static async Task<IPage> TabAsync(Visitor visitor, string path)
    {
        var tab = await visitor.Page.Context.NewPageAsync();
        await tab.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return tab;
    }
}
