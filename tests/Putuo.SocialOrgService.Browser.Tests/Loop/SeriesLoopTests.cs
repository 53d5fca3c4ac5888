using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Loop;

/// <summary>An order that repeats: the second visit comes by itself to whoever took on the first one, and the resident ends it.</summary>
public sealed class SeriesLoopTests(DemonstrationPlatform platform)
{
    [Theory]
    [InlineData(false, Traits = ["Category", "Full"])]
    [InlineData(true)]
    public async Task A_weekly_order_comes_again_to_whoever_serves_it_until_the_resident_ends_it(bool english)
    {
        var need = $"想请人每周送一次菜，老人腿脚不便。{(english ? "乙" : "甲")}";
        var address = await platform.CopyAsync();
        var view = new View(English: english, Scripts: !english);
        await using var resident = await platform.VisitAsync(address, view);
        await using var organization = await platform.VisitAsync(address, view);
        await resident.SignInAsync(Role.Resident);
        await organization.SignInAsync(Role.Organization);

        var number = await PlaceAsync(resident, need);
        await organization.FindInPoolAsync(number, need);
        await organization.ClaimButton(number).ClickAsync();
        await Expect(organization.Page.Locator($"a[href='/orders/{number}/completion']").First).ToBeVisibleAsync();

        var page = resident.Page;
        await EventuallyAsync(async () =>
        {
            await resident.GoAsync($"/orders/{number}/series");
            Assert.Equal(2, await page.Locator("tbody a[href^='/orders/PT-']").CountAsync());
        });
        var second = await page.Locator("tbody a[href^='/orders/PT-']").Last.InnerTextAsync();
        await organization.GoAsync($"/orders/{second}");
        await Expect(organization.Page.Locator($"form[action='/orders/{second}/claim'] button").First).ToBeVisibleAsync();
        await Expect(organization.Page.Locator("#order-timeline")).ToContainTextAsync(english ? "Ordered by the series" : "按周期自动下单");

        await page.Locator($"form[action='/orders/{number}/series/end'] button").ClickAsync();
        await Expect(page.Locator(".notice").First).ToContainTextAsync(english ? "Ended" : "已停止");
        await Expect(page.Locator($"form[action='/orders/{number}/series/end']")).ToHaveCountAsync(0);
        resident.ExpectNoFaults();
        organization.ExpectNoFaults();
    }

    private static async Task<string> PlaceAsync(Visitor resident, string need)
    {
        var page = resident.Page;
        await resident.GoAsync($"/orders/new?category={OrderSteps.Category[..1]}");
        await page.Locator($"button[name=Category][value={OrderSteps.Category}]").ClickAsync();
        await page.Locator("[name=Need]").FillAsync(need);
        await page.Locator("[name=When][value=Day]").CheckAsync(new() { Force = true });
        await page.Locator("[name=Day]").FillAsync("2022-09-21");
        await page.Locator("details:has([name=Repeat]) summary").ClickAsync();
        await page.Locator("[name=Repeat]").SelectOptionAsync("Weekly");
        await page.Locator("[name=RepeatVisits]").FillAsync("4");
        await page.Locator("[name=Consent][type=checkbox]").CheckAsync();
        await page.Locator("form[action='/orders/new/need'] .actions .btn-first").ClickAsync();
        await Expect(page.Locator("dl.summary")).ToContainTextAsync("4");
        await page.Locator("form[action='/orders/new/check'] .btn-first").ClickAsync();
        await resident.ExpectAtAsync("/placed");
        return new Uri(page.Url).Segments[2].TrimEnd('/');
    }

    /// <summary>The platform orders what is due every half minute.</summary>
    private static async Task EventuallyAsync(Func<Task> holds)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                await holds();
                return;
            }
            catch (Xunit.Sdk.XunitException) when (tries < 30)
            {
                await Task.Delay(TimeSpan.FromSeconds(2));
            }
        }
    }
}
