using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Pages;

/// <summary>What must fit where there is little room, and what stays when a session ends.</summary>
public sealed class FitTests(DemonstrationPlatform platform)
{
    [Fact]
    public async Task In_the_largest_print_on_a_phone_names_in_rankings_have_room_and_figures_do_not_meet()
    {
        await using var visitor = await platform.VisitAsync(Role.Nobody, new View(360));
        await visitor.Page.Context.AddCookiesAsync([new() { Name = "pt.scale", Value = "188", Url = platform.Address.ToString() }]);
        await visitor.GoAsync("/");
        var narrowest = await visitor.Page.EvaluateAsync<double>("() => Math.min(...[...document.querySelectorAll('.rank a')].map(a => a.parentElement.clientWidth - a.offsetLeft + a.parentElement.offsetLeft))");
        Assert.InRange(narrowest, 180, 360);
        var overlapping = await visitor.Page.EvaluateAsync<bool>("""
            () => {
              const boxes = [...document.querySelectorAll(".kpi")].map(kpi => kpi.getBoundingClientRect());
              return boxes.some((box, i) => boxes.some((other, j) => j > i && box.right > other.left + 1 && other.right > box.left + 1 && box.bottom > other.top + 1 && other.bottom > box.top + 1))
                || [...document.querySelectorAll(".kpi dd")].some(value => value.scrollWidth > value.clientWidth + 1);
            }
            """);
        Assert.False(overlapping);
    }

    [Theory]
    [InlineData(Role.Organization)]
    [InlineData(Role.Community)]
    [InlineData(Role.Administrator)]
    public async Task The_English_header_of_staff_keeps_to_its_lines(Role role)
    {
        await using var visitor = await platform.VisitAsync(role, new View(English: true));
        await visitor.GoAsync("/help");
        var heights = await visitor.Page.EvaluateAsync<double[]>("() => ['.util', '.util-demo', '.head'].map(part => document.querySelector(part).offsetHeight)");
        Assert.InRange(heights[0], 40, 60);
        Assert.InRange(heights[1], 15, 36);
        Assert.InRange(heights[2], 60, 90);
    }

    [Theory]
    [InlineData(Role.Administrator, "/administration", 320, true, true)]
    [InlineData(Role.Administrator, "/administration", 1280, true, false)]
    [InlineData(Role.Community, "/ledger", 1280, true, false)]
    [InlineData(Role.Community, "/ledger", 1280, false, true)]
    [InlineData(Role.Organization, "/ledger", 1280, true, false)]
    [InlineData(Role.Officer, "/area", 320, true, true)]
    [InlineData(Role.Agent, "/hotline", 320, true, true)]
    [InlineData(Role.Resident, "/account/delegations", 320, true, true)]
    [InlineData(Role.Nobody, "/", 320, true, true)]
    public async Task Large_print_and_English_stay_inside_the_page_and_every_column_holds_a_word(Role role, string address, int width, bool elder, bool english)
    {
        await using var visitor = await platform.VisitAsync(role, new View(width, Elder: elder, English: english));
        await visitor.GoAsync(address);
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        var narrowest = await visitor.Page.EvaluateAsync<double>("() => Math.min(999, ...[...document.querySelectorAll('main td')].filter(cell => cell.textContent.trim().length > 3).map(cell => cell.offsetWidth))");
        Assert.InRange(narrowest, 60, 999);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task On_a_phone_the_desk_of_staff_begins_in_the_upper_half(bool elder, bool english)
    {
        await using var visitor = await platform.VisitAsync(Role.Community, new View(360, Elder: elder, English: english));
        await visitor.GoAsync("/community");
        Assert.InRange(await visitor.Page.EvaluateAsync<double>("() => document.querySelector('h1').getBoundingClientRect().top"), 100, 400);
        await visitor.Page.Locator(".nav-fold summary").ClickAsync();
        await Expect(visitor.Page.Locator(".nav a[href='/organizations']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_caller_s_plain_words_find_the_service()
    {
        await using var visitor = await platform.VisitAsync(Role.Community);
        await visitor.GoAsync("/orders/new-for-resident");
        var service = visitor.Page.Locator("#CategoryCode");
        await visitor.Page.Locator("#find-service").FillAsync("灯泡坏了");
        await Expect(service).Not.ToHaveValueAsync("");
        await Expect(service.Locator("option:checked")).ToContainTextAsync("修");
        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(service).ToBeFocusedAsync();
        await Expect(visitor.Page.Locator(".error-summary")).ToHaveCountAsync(0);
        await visitor.Page.Locator("#find-service").FillAsync("咕噜咕噜");
        await Expect(visitor.Page.Locator("[data-none]")).ToContainTextAsync("换个说法");
    }

    [Fact]
    public async Task Elder_mode_folds_the_filters_and_hides_what_may_be_left_out()
    {
        foreach (var elder in new[] { false, true })
        {
            await using var visitor = await platform.VisitAsync(Role.Nobody, new View(1280, Elder: elder));
            var page = visitor.Page;
            await visitor.GoAsync("/talents");
            await Expect(page.Locator("#area")).ToBeVisibleAsync(new() { Visible = !elder });
            if (elder)
                await page.Locator(".fold > summary").ClickAsync();
            await Expect(page.Locator("#area")).ToBeVisibleAsync();
            await visitor.GoAsync($"/orders/new?category={Loop.OrderSteps.Category}");
            await page.Locator(".card-accent button[name=Category]").ClickAsync();
            await Expect(page.Locator("#Need")).ToBeVisibleAsync();
            await Expect(page.Locator("#GridId")).ToBeVisibleAsync(new() { Visible = !elder });
            await Expect(page.Locator("#MayPublishPhotos")).ToBeVisibleAsync(new() { Visible = !elder });
        }
    }

    [Fact]
    public async Task A_short_page_reaches_the_bottom_of_the_window()
    {
        await using var visitor = await platform.VisitAsync(Role.Nobody);
        await visitor.Page.GotoAsync(new Uri(platform.Address, "/nothing-here").ToString());
        Assert.True(await visitor.Page.EvaluateAsync<bool>("() => document.querySelector('.foot').getBoundingClientRect().bottom >= innerHeight - 1"));
    }

    [Fact]
    public async Task A_rating_begun_before_the_session_ended_is_still_there_after_signing_in()
    {
        await using var visitor = await platform.VisitAsync(Role.Resident);
        var page = visitor.Page;
        await visitor.GoAsync("/orders");
        await page.Locator(".is-waiting .btn").First.ClickAsync();
        var form = page.Url;
        await page.Locator("input[name=Stars][value='4']").CheckAsync();
        await page.Locator("[name=Comment]").FillAsync("讲得很清楚。");
        await page.Context.ClearCookiesAsync();
        await page.Locator("form[action$='/rating'] .btn-first").ClickAsync();
        await Expect(page.Locator("form[action='/account/sign-in'] input[name=Kept]")).ToHaveCountAsync(1);
        await visitor.SignInAsync(Role.Resident);
        await page.GotoAsync(form);
        await Expect(page.Locator("input[name=Stars][value='4']")).ToBeCheckedAsync();
        await Expect(page.Locator("[name=Comment]")).ToHaveValueAsync("讲得很清楚。");
    }
}
