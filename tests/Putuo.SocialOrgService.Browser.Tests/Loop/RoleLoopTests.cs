using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Pages;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Loop;

/// <summary>The work of a relative, of the hotline and of a street, each person in a browser context of their own.</summary>
public sealed class RoleLoopTests(DemonstrationPlatform platform)
{
    [Theory]
    [InlineData(false, Traits = ["Category", "Full"])]
    [InlineData(true)]
    public async Task A_resident_names_a_relative_who_orders_until_it_is_taken_back(bool english)
    {
        var address = await platform.CopyAsync();
        await using var mother = await platform.VisitAsync(address, View.Normal with { English = english });
        await using var son = await platform.VisitAsync(address, new View(360, English: english, Scripts: false));
        await mother.SignInAsync(Role.Resident);
        await son.SignInAsync(Role.Relative);

        await mother.GoAsync("/account");
        await mother.Page.Locator("main a[href='/account/delegations']").ClickAsync();
        var form = mother.Page.Locator("form[action='/account/delegations']");
        await form.Locator("#Kin").SelectOptionAsync("Son");
        await form.Locator("[name=Categories][value=A]").CheckAsync();
        await form.Locator("#Months").SelectOptionAsync("3");
        await form.Locator(".btn-first").ClickAsync();
        await Expect(mother.Page.Locator(".error-summary a")).ToHaveAttributeAsync("href", "#Agree");
        await Expect(form.Locator("[name=Categories][value=A]")).ToBeCheckedAsync();
        await form.Locator("#Agree").CheckAsync();
        await form.Locator(".btn-first").ClickAsync();
        var code = (await mother.Page.Locator(".one-time").InnerTextAsync()).Trim();

        await son.GoAsync("/account/delegations");
        await son.Page.Locator("#Code").FillAsync(code.ToLowerInvariant());
        await son.Page.Locator("form[action$='/acceptance'] button").ClickAsync();
        await Expect(son.Page.Locator("main .notice").First).ToBeVisibleAsync();
        await son.GoAsync("/orders/new?category=A01");
        await Expect(son.Page.Locator("main .notice").First).ToContainTextAsync(english ? "ordering for" : "点单");
        await son.Page.Locator("form[action='/orders/new'] button").First.ClickAsync();
        await son.Page.Locator("#Need").FillAsync("每天中午送一份软一些的饭菜到家里");
        await son.Page.Locator("#CommunityId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await son.Page.Locator("#Name").FillAsync("张阿姨");
        await son.Page.Locator("#Phone").FillAsync("13912345671");
        await son.Page.Locator("#Consent").CheckAsync();
        await son.Page.Locator("form[action='/orders/new/need'] .btn-first").ClickAsync();
        await son.Page.Locator("form[action='/orders/new/check'] .btn-first").ClickAsync();
        var number = (await son.Page.Locator(".big-number").InnerTextAsync()).Trim();

        await mother.GoAsync("/orders/" + number);
        await Expect(mother.Page.Locator(".timeline")).ToContainTextAsync(english ? "son, as a delegate" : "亲情代办人（儿子）");
        await mother.GoAsync("/account/delegations");
        await mother.Page.Locator("form[action$='/end'] button").First.ClickAsync();
        await Expect(mother.Page.Locator("main .notice").First).ToBeVisibleAsync();
        await son.Page.GotoAsync(new Uri(address, "/orders/" + number).ToString());
        await Expect(son.Page.Locator(".big-number")).ToHaveCountAsync(0);
        await Expect(son.Page.Locator(".timeline")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_hotline_orders_during_the_call_and_the_street_decides_where_it_goes()
    {
        var address = await platform.CopyAsync();
        await using var agent = await platform.VisitAsync(address, View.Normal);
        await using var street = await platform.VisitAsync(address, View.Normal with { Scripts = false });
        await agent.SignInAsync(Role.Agent);
        await street.SignInAsync(Role.Officer);

        var page = agent.Page;
        await agent.GoAsync("/hotline");
        Assert.Empty(await PageRules.AllAsync(page, View.Normal));
        await page.Locator("#Phone").FillAsync("13712345678");
        await page.Locator("form[action='/hotline/calls'] button").ClickAsync();
        await Expect(page.Locator("#call")).ToContainTextAsync("137****5678");
        await page.Locator("section[aria-labelledby=call] a[href='/orders/new-for-resident']").ClickAsync();
        await Expect(page.Locator("#Phone")).ToHaveValueAsync("13712345678");
        await page.Locator("#Name").FillAsync("李奶奶");
        await page.Locator("#CommunityId").SelectOptionAsync(new SelectOptionValue { Label = "兴普社区" });
        await page.Locator("#CategoryCode").SelectOptionAsync("Z");
        await page.Locator("#Need").FillAsync("楼道里的灯坏了，不知道该找谁来修");
        await page.Locator("#ConsentTold").CheckAsync();
        await page.Locator("form[action='/orders/new-for-resident'] .btn-first").ClickAsync();
        var number = (await page.Locator(".big-number").InnerTextAsync()).Trim();

        await street.GoAsync("/area");
        await street.Page.Locator("nav.rail a[href='/triage']").ClickAsync();
        await street.GoAsync($"/orders/{number}/triage");
        await Expect(street.Page.Locator("main")).Not.ToContainTextAsync("李**");
        var transfer = street.Page.Locator($"form[action='/orders/{number}/transfer']");
        await transfer.Locator("select").First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await transfer.Locator("textarea").FillAsync("请看看由谁来修");
        await transfer.Locator("button").First.ClickAsync();
        await Expect(street.Page.Locator(".timeline")).ToContainTextAsync("东港街道");

        await agent.GoAsync("/orders/" + number);
        await Expect(page.Locator(".timeline")).ToContainTextAsync("请看看由谁来修");
        await agent.GoAsync("/hotline");
        await page.Locator("form[action='/hotline/calls/end'] button").ClickAsync();
        await Expect(page.Locator(".ticket")).ToHaveCountAsync(0);
    }
}
