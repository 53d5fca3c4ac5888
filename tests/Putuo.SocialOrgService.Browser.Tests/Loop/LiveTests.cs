using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Loop;

/// <summary>A page that is open while something happens shows it, or is left; nothing that somebody is writing is lost by it.</summary>
public sealed class LiveTests(DemonstrationPlatform platform)
{
    private const string Need = "想请人上门擦窗，页面一直开着。";
    private static readonly LocatorAssertionsToContainTextOptions Soon = new() { Timeout = 5_000 };
    private static readonly LocatorAssertionsToHaveCountOptions Gone = new() { Timeout = 5_000 };

    [Fact]
    [Trait("Category", "Full")]
    public async Task What_happens_before_a_page_listens_is_shown_and_an_order_taken_away_leaves_no_page_of_it()
    {
        var address = await platform.CopyAsync();
        await using var resident = await platform.VisitAsync(address);
        await using var organization = await platform.VisitAsync(address);
        await using var worker = await platform.VisitAsync(address);
        var photo = await resident.PictureAsync();
        await resident.SignInAsync(Role.Resident);
        await organization.SignInAsync(Role.Organization);
        await worker.SignInAsync(Role.Community);
        await resident.GoAsync("/");
        var list = await TabAsync(resident, "/orders");
        var pending = list.Locator(".segment[href='/orders?stage=Pending'] b");
        var before = int.Parse(await pending.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        var number = await resident.PlaceAsync(Need, photo);
        await Expect(list.Locator("#my-orders")).ToContainTextAsync(Need, Soon);
        await Expect(pending).ToHaveTextAsync($"{before + 1}");

        var claimed = new TaskCompletionSource();
        await resident.Page.RouteAsync("**/live/negotiate**", async route =>
        {
            await claimed.Task;
            await route.ContinueAsync();
        });
        await resident.GoAsync($"/orders/{number}");
        await organization.FindInPoolAsync(number, Need);
        await organization.ClaimButton(number).ClickAsync();
        await organization.ExpectAtAsync($"/orders/{number}");
        await Expect(list.Locator(".order-card").Filter(new() { HasText = number })).ToContainTextAsync("已接单", Soon);
        await Expect(resident.Page.Locator("#order-head")).ToContainTextAsync("待确认");
        claimed.SetResult();
        await Expect(resident.Page.Locator("#order-head")).ToContainTextAsync("已接单", Soon);

        var contact = await TabAsync(organization, $"/orders/{number}/contact");
        await contact.Locator($"form[action='/orders/{number}/contact'] .btn-first").ClickAsync();
        await Expect(contact.Locator(".contact-phone")).ToBeVisibleAsync();
        await organization.GoAsync($"/orders/{number}");
        await organization.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await worker.GoAsync($"/orders/{number}/take-back");
        await worker.Page.Locator("[name=Reason]").FillAsync("三天没有联系居民");
        await worker.Page.Locator($"form[action='/orders/{number}/take-back'] .actions button").First.ClickAsync();
        await worker.ExpectAtAsync($"/orders/{number}?done=");
        await Expect(organization.Page.Locator($"a[href='/orders/{number}/completion']")).ToHaveCountAsync(0, Gone);
        await Expect(organization.Page.Locator(".lost")).ToBeVisibleAsync();
        await Expect(contact.Locator(".contact-phone")).ToHaveCountAsync(0, Gone);

        await worker.GoAsync($"/orders/{number}/triage");
        await worker.Page.Locator($"form[action='/orders/{number}/scene'] .actions button").ClickAsync();
        await Expect(worker.Page.Locator(".error-summary")).ToBeVisibleAsync();
        await worker.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await worker.Page.Locator("[name='Transfer.Ask']").FillAsync("请派人上门看一看");
        await resident.GoAsync($"/orders/{number}/withdrawal");
        await resident.Page.Locator($"form[action='/orders/{number}/withdrawal'] .actions button").First.ClickAsync();
        await resident.ExpectAtAsync($"/orders/{number}?done=");
        await Expect(worker.Page.Locator($"#live-gone a[href='/orders/{number}']")).ToBeVisibleAsync(new() { Timeout = 5_000 });
        await Expect(worker.Page.Locator("[name='Transfer.Ask']")).ToHaveValueAsync("请派人上门看一看");
        await Expect(worker.Page.Locator("#triage-head")).ToBeHiddenAsync();
        resident.ExpectNoFaults();
    }

    [Fact]
    [Trait("Category", "Full")]
    public async Task A_part_that_comes_in_while_the_page_is_open_works_as_the_page_does_and_so_does_a_page_after_an_upload()
    {
        const string comment = "做得干净，谢谢师傅。";
        var address = await platform.CopyAsync();
        await using var resident = await platform.VisitAsync(address);
        await using var organization = await platform.VisitAsync(address);
        var photo = await resident.PictureAsync();
        await resident.SignInAsync(Role.Resident);
        await organization.SignInAsync(Role.Organization);
        var number = await resident.PlaceAsync(Need, photo);
        await organization.FindInPoolAsync(number, Need);
        await organization.ClaimButton(number).ClickAsync();
        await organization.ExpectAtAsync($"/orders/{number}");
        await platform.PlacedEarlierAsync(address, number, hours: 3);
        await resident.GoAsync($"/orders/{number}");
        await resident.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await organization.CompleteAsync(number, "擦了三扇窗。", photo, photos: 1);

        await resident.Page.Locator("[name=Stars][value='4']").CheckAsync();
        await resident.Page.Locator("[name=Comment]").FillAsync(comment);
        await resident.GoAsync($"/orders/{number}");
        await Expect(resident.Page.Locator("[name=Comment]")).ToHaveValueAsync(comment);
        await Expect(resident.Page.Locator("[name=Stars][value='4']")).ToBeCheckedAsync();

        await organization.GoAsync($"/orders/{number}/correction");
        await organization.Page.Locator("[name=Reason]").FillAsync("漏写了一扇窗");
        await organization.Page.Locator("[name=Photos]").SetInputFilesAsync(new FilePayload { Name = "more.jpg", MimeType = "image/jpeg", Buffer = [.. photo, 9] });
        await organization.Page.Locator("[name=Persons][value=fit]").CheckAsync();
        await organization.Page.Locator($"form[action='/orders/{number}/correction'] .actions .btn-first").ClickAsync();
        await organization.ExpectAtAsync($"/orders/{number}?done=corrected");
        await organization.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await resident.Page.Locator($"form[action='/orders/{number}/rating'] .btn-first").ClickAsync();
        await resident.ExpectAtAsync("?done=rated");
        await Expect(organization.Page.Locator("#order-report")).ToContainTextAsync(comment, Soon);
        await organization.Page.GoBackAsync();
        await organization.ExpectAtAsync($"/orders/{number}/correction");

        var contact = await TabAsync(resident, $"/orders/{number}/contact");
        await contact.Locator($"form[action='/orders/{number}/contact'] .btn-first").ClickAsync();
        await Expect(contact.Locator("main")).ToContainTextAsync("13800000001");
        await contact.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await resident.Page.Locator("form[action='/account/sign-out'] button").ClickAsync();
        await contact.WaitForURLAsync("**/account/sign-in**", new() { Timeout = 10_000 });
        resident.ExpectNoFaults();
        organization.ExpectNoFaults();
    }

    private static async Task<IPage> TabAsync(Visitor visitor, string path)
    {
        var tab = await visitor.Page.Context.NewPageAsync();
        await tab.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return tab;
    }
}
