using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Loop;

/// <summary>What people do with an order, by the forms of the pages, with JavaScript or without.</summary>
public static partial class OrderSteps
{
    /// <summary>The category of the orders placed here: elder care, which both organizations of the loop serve.</summary>
    public const string Category = "A06";

    /// <summary>A need that no other order has.</summary>
    public const string Words = "想请人上门擦擦高处的窗。";

    /// <summary>Places an order in the three steps with one photo and gives its number.</summary>
    public static async Task<string> PlaceAsync(this Visitor resident, string need, byte[] photo)
    {
        var page = resident.Page;
        await resident.GoAsync($"/orders/new?category={Category[..1]}");
        await page.Locator($"button[name=Category][value={Category}]").ClickAsync();
        await page.Locator("[name=Need]").FillAsync(need);
        await Expect(page.Locator("[name=CommunityId]")).Not.ToHaveValueAsync("");
        await page.Locator("[name=Consent][type=checkbox]").CheckAsync();
        await page.Locator("[name=Photos]").SetInputFilesAsync(Photo("need.jpg", photo));
        await page.Locator("form[action='/orders/new/need'] .actions .btn-first").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(need);
        await page.Locator("form[action='/orders/new/check'] .btn-first").ClickAsync();
        await resident.ExpectAtAsync("/placed");
        return await page.NumberAsync();
    }

    /// <summary>Fills in the need step as somebody who is not signed in does.</summary>
    public static async Task FillNeedAsync(this Visitor visitor, byte[] photo)
    {
        var page = visitor.Page;
        await page.Locator("[name=Need]").FillAsync(Words);
        await page.Locator("[name=CommunityId]").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("[name=Name]").FillAsync("王阿姨");
        await page.Locator("[name=Phone]").FillAsync("13800000001");
        await page.Locator("[name=Consent][type=checkbox]").CheckAsync();
        await page.Locator("[name=Photos]").SetInputFilesAsync(Photo("need.jpg", photo));
    }

    /// <summary>Places an order for a resident who called, and gives its number.</summary>
    public static async Task<string> PlaceForAsync(this Visitor worker, string phone, string name, string need)
    {
        var page = worker.Page;
        await worker.GoAsync("/orders/new-for-resident");
        await page.Locator("[name=Phone]").FillAsync(phone);
        await page.Locator("[name=Name]").FillAsync(name);
        await page.Locator("[name=CategoryCode]").SelectOptionAsync(Category);
        await page.Locator("[name=Need]").FillAsync(need);
        await page.Locator("[name=ConsentTold][type=checkbox]").CheckAsync();
        await page.Locator("form[action='/orders/new-for-resident'] .actions .btn-first").ClickAsync();
        await worker.ExpectAtAsync("/orders/PT-");
        return await page.NumberAsync();
    }

    /// <summary>Finds an order in the pool by its words.</summary>
    public static async Task FindInPoolAsync(this Visitor organization, string number, string words)
    {
        await organization.GoAsync("/workbench/pool");
        await organization.Page.Locator("[name=text]").FillAsync(words);
        await organization.Page.Locator("form[action='/workbench/pool'] button").ClickAsync();
        await Expect(organization.ClaimButton(number)).ToBeVisibleAsync();
    }

    /// <summary>The button that claims an order.</summary>
    public static ILocator ClaimButton(this Visitor organization, string number) =>
        organization.Page.Locator($"form[action='/orders/{number}/claim'] button:not([formaction])");

    /// <summary>Looks at the contact of an order.</summary>
    public static async Task LookAtContactAsync(this Visitor organization, string number)
    {
        await organization.GoAsync($"/orders/{number}/contact");
        await organization.Page.Locator($"form[action='/orders/{number}/contact'] .btn-first").ClickAsync();
        await Expect(organization.Page.Locator(".contact-phone a")).ToBeVisibleAsync();
    }

    /// <summary>Reports the work done with two photos and gives the number of the record.</summary>
    public static async Task<string> CompleteAsync(this Visitor organization, string number, string description, byte[] photo)
    {
        var page = organization.Page;
        await organization.GoAsync($"/orders/{number}/completion");
        await page.Locator("[name=Description]").FillAsync(description);
        await page.Locator("[name=From]").FillAsync("16:00");
        await page.Locator("[name=To]").FillAsync("17:30");
        await page.Locator("[name=Photos]").SetInputFilesAsync([Photo("before.jpg", photo), Photo("after.jpg", [.. photo, 0])]);
        await page.Locator("[name=Persons][value=fit]").CheckAsync();
        await page.Locator($"form[action='/orders/{number}/completion'] .actions .btn-first").ClickAsync();
        await organization.ExpectAtAsync("/completion/result");
        return await page.Locator("main a[href^='/ledger/TZ-']").First.InnerTextAsync();
    }

    /// <summary>Rates an order on its page.</summary>
    public static async Task RateAsync(this Visitor rater, string number, int stars, string comment)
    {
        var page = rater.Page;
        await rater.GoAsync($"/orders/{number}");
        await page.Locator($"[name=Stars][value='{stars}']").CheckAsync();
        await page.Locator("[name=Comment]").FillAsync(comment);
        await page.Locator($"form[action='/orders/{number}/rating'] .btn-first").ClickAsync();
        await Expect(page.Locator("#order-report")).ToContainTextAsync(comment);
    }

    /// <summary>The number of unread notices in the header.</summary>
    public static async Task<int> UnreadAsync(this Visitor visitor)
    {
        var count = visitor.Page.Locator("#unread .count");
        return await count.CountAsync() == 0 ? 0 : int.Parse(await count.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The six figures of the home page.</summary>
    public static async Task<IReadOnlyList<string>> FiguresAsync(this Visitor visitor)
    {
        await visitor.GoAsync("/");
        return [.. (await visitor.Page.Locator(".kpis .kpi").AllInnerTextsAsync()).Select(text => Space().Replace(text, " "))];
    }

    /// <summary>A picture to upload: what the page looks like.</summary>
    public static Task<byte[]> PictureAsync(this Visitor visitor) =>
        visitor.Page.ScreenshotAsync(new() { Type = ScreenshotType.Jpeg, Quality = 60, Clip = new() { Width = 640, Height = 480 } });

    private static FilePayload Photo(string name, byte[] bytes) => new() { Name = name, MimeType = "image/jpeg", Buffer = bytes };

    private static async Task<string> NumberAsync(this IPage page) => OrderNumber().Match(await page.ContentAsync()).Value;

    [GeneratedRegex(@"PT-\d{4}-\d{4,}", RegexOptions.NonBacktracking)]
    private static partial Regex OrderNumber();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Space();
}
