using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Loop;

/// <summary>The order loop from placing to ranking, each person in a browser context of their own.</summary>
public sealed class OrderLoopTests(DemonstrationPlatform platform)
{
    private const string Description = "上门打扫两小时，擦洗了厨房和卫生间，换了一只灯泡。";

    [Theory]
    [InlineData(true)]
    [InlineData(false, Traits = ["Category", "Full"])]
    public async Task An_order_walks_from_placing_to_ranking(bool scripts)
    {
        var need = $"想请人上门打扫厨房，老人腿脚不方便。{(scripts ? "甲" : "乙")}";
        var address = await platform.CopyAsync();
        var view = new View(Scripts: scripts);
        await using var resident = await platform.VisitAsync(address, view);
        await using var organization = await platform.VisitAsync(address, view);
        await using var other = await platform.VisitAsync(address, view with { Scripts = false }); // Its page stays as it was, as one without a network does.
        await using var worker = await platform.VisitAsync(address, view);
        await using var department = await platform.VisitAsync(address, view);
        var before = await resident.FiguresAsync();
        var photo = await resident.PictureAsync();
        await resident.SignInAsync(Role.Resident);
        await organization.SignInAsync(Role.Organization);
        await other.SignInAsync(Role.OtherOrganization);
        await worker.SignInAsync(Role.Community);
        await department.SignInAsync(Role.Department);

        var number = await resident.PlaceAsync(need, photo);
        await resident.GoAsync($"/orders/{number}");
        var unread = await resident.UnreadAsync();
        await organization.FindInPoolAsync(number, need);
        await other.FindInPoolAsync(number, need);

        await organization.ClaimButton(number).ClickAsync();
        await Expect(organization.Page.Locator($"a[href='/orders/{number}/completion']").First).ToBeVisibleAsync();
        await FollowAsync(resident, scripts, "#order-head .badge", "已接单");

        var lost = await other.Page.RunAndWaitForResponseAsync(
            () => other.ClaimButton(number).ClickAsync(), answer => answer.Url.EndsWith("/claim", StringComparison.Ordinal));
        Assert.Equal(409, lost.Status);
        await Expect(other.Page.Locator("main")).ToContainTextAsync("海岛助老服务中心");
        await Expect(other.Page.Locator("main a[href^='/workbench/pool']").First).ToBeVisibleAsync();

        await organization.LookAtContactAsync(number);
        await Expect(organization.Page.Locator(".contact-phone a")).ToContainTextAsync("13800000001");
        await FollowAsync(resident, false, "#order-looks li", "海岛助老服务中心");

        await platform.PlacedEarlierAsync(address, number, hours: 3);
        var record = await organization.CompleteAsync(number, Description, photo);
        await FollowAsync(resident, scripts, "#order-report", Description);
        if (scripts)
        {
            await Expect(resident.Page.Locator("#unread .count")).ToHaveTextAsync($"{unread + 2}", new() { Timeout = 5000 });
        }

        await LedgerAsync(organization, number, record);
        await NoticesAsync(resident, number);
        await resident.RateAsync(number, 5, "做得又快又干净，谢谢！");
        await Expect(resident.Page.Locator("#order-timeline li")).Not.ToHaveCountAsync(0);

        foreach (var (office, comment) in new[] { (worker, "已电话回访，居民满意。"), (department, "服务记录完整。") })
        {
            await office.GoAsync($"/orders/{number}");
            await Expect(office.Page.Locator("#order-report .photos img")).ToHaveCountAsync(2);
            await office.RateAsync(number, 5, comment);
        }

        await RankingAsync(organization, before);
        foreach (var person in new[] { resident, organization, other, worker, department })
        {
            person.ExpectNoFaults();
        }
    }

    [Fact]
    public async Task A_community_worker_places_an_order_for_a_resident_who_called()
    {
        var address = await platform.CopyAsync();
        await using var worker = await platform.VisitAsync(address);
        await worker.SignInAsync(Role.Community);

        var number = await worker.PlaceForAsync("13900001234", "李阿婆", "想请人陪着去医院看眼科，自己走路不稳。");

        await worker.GoAsync($"/orders/{number}");
        await Expect(worker.Page.Locator("#order-timeline")).ToContainTextAsync("替李**点单");
        await Expect(worker.Page.Locator("#order-timeline")).ToContainTextAsync("兴普社区");
        worker.ExpectNoFaults();
    }

    /// <summary>An open page shows an event within two seconds; without JavaScript it does when it is opened again.</summary>
    private static async Task FollowAsync(Visitor visitor, bool scripts, string part, string text)
    {
        if (!scripts)
        {
            await visitor.Page.ReloadAsync();
        }

        await Expect(visitor.Page.Locator(part).Filter(new() { HasText = text }).First).ToBeVisibleAsync(new() { Timeout = 4000 });
    }

    private static async Task LedgerAsync(Visitor organization, string number, string record)
    {
        await organization.GoAsync("/ledger");
        await organization.Page.Locator($"main a[href='/ledger/{record}']").First.ClickAsync();
        var page = organization.Page;
        await Expect(page.Locator(".sheet")).ToContainTextAsync(number);
        await Expect(page.Locator(".sheet .photos img")).ToHaveCountAsync(2);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".sheet")).ToBeVisibleAsync();
        await Expect(page.Locator("nav:visible, footer.foot:visible, button:visible")).ToHaveCountAsync(0);
        var sheet = await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true });
        Assert.Equal(1, CountPages(sheet));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static int CountPages(byte[] pdf) =>
        System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b(?!s)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(2));

    private static async Task NoticesAsync(Visitor resident, string number)
    {
        await resident.GoAsync("/notices");
        var mine = resident.Page.Locator("#inbox li").Filter(new() { HasText = number });
        await Expect(mine.First).ToBeVisibleAsync();
        await mine.First.Locator("button").ClickAsync();
        await resident.ExpectAtAsync($"/orders/{number}");
    }

    private static async Task RankingAsync(Visitor anyone, IReadOnlyList<string> before)
    {
        var after = await anyone.FiguresAsync();
        Assert.Contains("181", before[2], StringComparison.Ordinal);
        Assert.Contains("182", after[2], StringComparison.Ordinal);
        Assert.Contains("138", before[3], StringComparison.Ordinal);
        Assert.Contains("139", after[3], StringComparison.Ordinal);
        Assert.Contains("76.4", after[4], StringComparison.Ordinal);
        Assert.Contains("100", after[5], StringComparison.Ordinal);
    }
}
