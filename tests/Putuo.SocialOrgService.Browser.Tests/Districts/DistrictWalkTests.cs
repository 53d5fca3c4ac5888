using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Districts;

/// <summary>The administrator adds a grid, says who looks after it and switches a community off, in both languages; the public page follows.</summary>
public sealed class DistrictWalkTests(DemonstrationPlatform platform)
{
    [Theory]
    [InlineData(false, "第88网格", "红旗村", "这里现在不收新单")]
    [InlineData(true, "第89网格", "Hongqi Village", "New orders are not taken here now", Traits = ["Category", "Full"])]
    public async Task A_grid_gets_its_worker_and_a_community_is_switched_on_and_off(bool english, string grid, string community, string off)
    {
        var address = await platform.CopyAsync();
        await using var administrator = await platform.VisitAsync(address, View.Normal with { Scripts = false, English = english });
        await administrator.SignInAsync(Role.Administrator);
        var page = administrator.Page;
        await administrator.GoAsync("/administration");
        await page.Locator("nav.rail a[href='/administration/district']").ClickAsync();
        await page.Locator("main .tiles a[href='/administration/district/areas']").ClickAsync();
        await page.Locator("main a", new() { HasText = community }).First.ClickAsync();
        await page.Locator("main a[href^='/administration/district/areas/new']").ClickAsync();
        await page.Locator("#Name").FillAsync(grid);
        await page.Locator("main form .btn-first").First.ClickAsync();
        await Expect(page.Locator(".error-summary a")).ToHaveAttributeAsync("href", "#NameEn");
        await page.Locator("#NameEn").FillAsync("Grid " + grid[1..3]);
        await page.Locator("main form .btn-first").First.ClickAsync();
        await page.Locator("#WorkerName").FillAsync("周海燕");
        await page.Locator("#WorkerPhone").FillAsync("0580-3012345");
        await page.Locator("form[action$='/worker'] button").ClickAsync();
        await Expect(page.Locator("#WorkerName")).ToHaveValueAsync("周海燕");

        await page.Locator("nav.breadcrumb a", new() { HasText = community }).First.ClickAsync();
        foreach (var on in new[] { true, false })
        {
            await page.Locator("#IsOn").SetCheckedAsync(on);
            await page.Locator("main form .btn-first").First.ClickAsync();
            await Expect(page.Locator("main .notice").First).ToBeVisibleAsync();
            await Expect(page.Locator("#IsOn")).ToBeCheckedAsync(new() { Checked = on });
        }
        await administrator.GoAsync("/areas/1210");
        await Expect(page.Locator("main .notice")).ToContainTextAsync(off);
        await Expect(page.Locator("main")).ToContainTextAsync("周海燕");
    }
}
