using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Pages;

/// <summary>The pictures of the README, written when PT_SCREENSHOTS names a folder.</summary>
public sealed class ScreenshotTests(DemonstrationPlatform platform)
{
    private const int MostHeight = 1060, MostBytes = 300 * 1024;

    [Theory]
    [InlineData("home", Role.Nobody, "/", 1280, false)]
    [InlineData("home-elder", Role.Nobody, "/", 360, true)]
    [InlineData("wizard", Role.Resident, "/orders/new?category=A", 1280, false)]
    [InlineData("order", Role.Resident, "/orders a[href^='/orders/PT-']", 1280, false)]
    [InlineData("workbench", Role.Organization, "/workbench", 1280, false)]
    [InlineData("rankings", Role.Nobody, "/data", 1280, false)]
    [InlineData("ledger", Role.Organization, "/ledger main a[href^='/ledger/']:not([href*='export'])", 1280, false)]
    public async Task Picture(string name, Role role, string path, int width, bool elder)
    {
        var folder = Environment.GetEnvironmentVariable("PT_SCREENSHOTS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "PT_SCREENSHOTS names no folder");
        await using var visitor = await platform.VisitAsync(role, new View(width, elder));
        var page = visitor.Page;
        var way = path.Split(' ', 2);
        await visitor.GoAsync(way[0]);
        if (way.Length > 1)
        {
            await page.Locator(way[1]).First.ClickAsync();
        }

        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(width, Math.Min(height, MostHeight));
        await page.EvaluateAsync("() => document.fonts.ready");
        var file = Path.Combine(folder!, $"{name}.png");
        await page.ScreenshotAsync(new() { Path = file });
        Assert.InRange(new FileInfo(file).Length, 1, MostBytes);
    }
}
