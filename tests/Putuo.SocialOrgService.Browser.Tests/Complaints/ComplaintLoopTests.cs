using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Complaints;

/// <summary>A complaint without an account, from the form to the answer that its code opens, each person in a browser context of their own.</summary>
public sealed class ComplaintLoopTests(DemonstrationPlatform platform)
{
    private const string Words = "约好九点来修水管，等到十一点也没有人来，电话也打不通。", Question = "九月二十日上午的预约由谁接待、有没有派人？", Answer = "已核实：当天漏派了人，已向您道歉，明天上午补上门。";

    [Fact]
    public async Task A_complaint_without_a_name_is_asked_about_answered_and_read_with_its_code()
    {
        var address = await platform.CopyAsync();
        await using var visitor = await platform.VisitAsync(address, View.Normal);
        await using var administrator = await platform.VisitAsync(address, View.Normal);
        await using var owner = await platform.VisitAsync(address, View.Normal with { Scripts = false });
        await administrator.SignInAsync(Role.Administrator);
        await owner.SignInAsync(Role.Organization);

        var page = visitor.Page;
        await visitor.GoAsync("/help");
        await page.Locator("#report a[href='/complaints']").ClickAsync();
        await page.Locator("main a[href='/complaints/new']").ClickAsync();
        await Expect(page.Locator("#Organization")).ToBeHiddenAsync();
        await page.Locator("[name=About][value=Organization]").CheckAsync();
        await page.Locator("#Organization").SelectOptionAsync(new SelectOptionValue { Label = "海岛助老服务中心" });
        await Expect(page.Locator("#Order")).ToBeHiddenAsync();
        await page.Locator("main form .btn-first").ClickAsync();
        await Expect(page.Locator(".error-summary a")).ToHaveAttributeAsync("href", "#Text");
        await Expect(page.Locator("#Organization option:checked")).ToHaveTextAsync("海岛助老服务中心");
        await page.Locator("#Text").FillAsync(Words);
        await page.Locator("main form .btn-first").ClickAsync();
        var number = (await page.Locator(".summary strong.num").InnerTextAsync()).Trim();
        var code = (await page.Locator(".one-time").InnerTextAsync()).Trim();

        await administrator.GoAsync("/notices");
        await administrator.Page.Locator("#inbox button", new() { HasText = number }).ClickAsync();
        await Expect(administrator.Page.Locator("main")).ToContainTextAsync(Words);
        await administrator.Page.Locator("form[action$='/taking'] button").ClickAsync();
        await administrator.Page.Locator("#Question").FillAsync(Question);
        await administrator.Page.Locator("form[action$='/question'] button").ClickAsync();
        await Expect(administrator.Page.Locator("main .notice").First).ToContainTextAsync("已请对方说明情况");
        var desk = administrator.Page.Url.Split('?')[0];

        await owner.GoAsync("/workbench");
        await owner.Page.Locator("nav.rail a[href='/workbench/complaints']").ClickAsync();
        await owner.Page.Locator("main a", new() { HasText = number }).ClickAsync();
        await Expect(owner.Page.Locator("main")).ToContainTextAsync(Question);
        await Expect(owner.Page.Locator("main")).Not.ToContainTextAsync("修水管");
        await owner.Page.Locator("#Statement").FillAsync("当天值班的人漏看了预约，没有派人。");
        await owner.Page.Locator("form[action$='/statement'] button").ClickAsync();
        await Expect(owner.Page.Locator("main .notice").First).ToContainTextAsync("已收到您的说明");

        await administrator.GoAsync(new Uri(desk).AbsolutePath);
        await Expect(administrator.Page.Locator(".timeline")).ToContainTextAsync("漏看了预约");
        await administrator.Page.Locator("#Answer").FillAsync(Answer);
        await administrator.Page.Locator("form[action$='/answer'] button").ClickAsync();
        await Expect(administrator.Page.Locator(".page-head")).ToContainTextAsync("已答复");

        await visitor.GoAsync("/complaints");
        await page.Locator("#Number").FillAsync(number);
        await page.Locator("#Code").FillAsync(code.ToLowerInvariant());
        await page.Locator("form[action='/complaints'] button").ClickAsync();
        await Expect(page.Locator(".card-accent")).ToContainTextAsync(Answer);
        await Expect(page.Locator("main")).Not.ToContainTextAsync("漏看了预约");
        Assert.DoesNotContain(code, page.Url, StringComparison.OrdinalIgnoreCase);
        foreach (var person in new[] { visitor, administrator, owner })
            person.ExpectNoFaults();
    }

    [Fact]
    public async Task The_form_speaks_English_and_keeps_what_was_typed()
    {
        await using var visitor = await platform.VisitAsync(Role.Nobody, View.Normal with { English = true, Width = 360 });
        var page = visitor.Page;
        await visitor.GoAsync("/complaints/new?order=PT-1");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Make a complaint");
        await Expect(page.Locator("#Order")).ToHaveValueAsync("PT-1");
        await page.Locator("#Text").FillAsync("Nobody came at nine.");
        await page.Locator("#Phone").FillAsync("12");
        await page.Locator("main form .btn-first").ClickAsync();
        await Expect(page.Locator("#Order-error")).ToContainTextAsync("There is no such order");
        await Expect(page.Locator("#Phone-error")).ToContainTextAsync("Please type a number");
        await Expect(page.Locator("#Text")).ToHaveValueAsync("Nobody came at nine.");
        visitor.ExpectNoFaults();
    }
}
