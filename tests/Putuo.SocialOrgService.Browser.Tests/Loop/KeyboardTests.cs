using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Loop;

/// <summary>A resident signs in and places an order with Tab, Enter, Space and letters, and always sees where the focus is.</summary>
public sealed class KeyboardTests(DemonstrationPlatform platform)
{
    private const int MostTabs = 120;

    private const string FocusIsSeen = """
        () => {
          const part = document.activeElement;
          if (!part || part === document.body) return "";
          const box = part.getBoundingClientRect();
          const style = getComputedStyle(part);
          const frame = part.matches("input[type=radio], input[type=checkbox], input[type=file]") ? getComputedStyle(part.closest("label, .upload") ?? part) : style;
          const ring = [style, frame].some(s => (s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== "none");
          const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          const hidden = over && !part.contains(over) && !over.contains(part) && !over.closest("label")?.contains(part) && box.height > 1;
          const name = `${part.tagName.toLowerCase()}.${part.className} ${part.id || part.name || part.textContent.trim().slice(0, 20)}`;
          return ring && !hidden ? "" : `${location.pathname}: ${name}${hidden ? " is covered" : " shows no focus"}`;
        }
        """;

    [Fact]
    public async Task An_order_is_placed_by_keyboard_alone()
    {
        var address = await platform.CopyAsync();
        await using var resident = await platform.VisitAsync(address);
        var page = resident.Page;
        await resident.SignInAsync(Role.Resident);
        await resident.GoAsync("/");

        await TabToAsync(page, "nav a[href='/orders/new']");
        await page.Keyboard.PressAsync("Enter");
        await resident.ExpectAtAsync("/orders/new");
        await TabToAsync(page, $"main a[href*='category={OrderSteps.Category[..1]}']");
        await page.Keyboard.PressAsync("Enter");
        await resident.ExpectAtAsync($"category={OrderSteps.Category[..1]}");
        await TabToAsync(page, $"button[name=Category][value={OrderSteps.Category}]");
        await page.Keyboard.PressAsync("Enter");
        await resident.ExpectAtAsync("/orders/new/need");
        await TabToAsync(page, "[name=Need]");
        await page.Keyboard.InsertTextAsync("想请人上门帮忙打扫。");
        await TabToAsync(page, "[name=Consent][type=checkbox]");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "form[action='/orders/new/need'] .actions .btn-first");
        await page.Keyboard.PressAsync("Enter");
        await resident.ExpectAtAsync("/orders/new/check");
        await TabToAsync(page, "form[action='/orders/new/check'] .btn-first");
        await page.Keyboard.PressAsync("Enter");
        await resident.ExpectAtAsync("/placed");
        await Expect(page.Locator("main")).ToContainTextAsync("PT-2209-");
    }

    private static async Task TabToAsync(IPage page, string target)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            var unseen = await page.EvaluateAsync<string>(FocusIsSeen);
            Assert.True(unseen.Length == 0, unseen);
            if (await page.EvaluateAsync<bool>("target => document.activeElement?.matches(target) ?? false", target))
            {
                return;
            }
        }

        Assert.Fail($"{MostTabs} times Tab and not at {target} on {page.Url}");
    }
}
