using System.Text;
using System.Text.RegularExpressions;
using Putuo.SocialOrgService.Browser.Tests.Loop;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Browser.Tests.Pages;

public sealed partial class PrintTests(DemonstrationPlatform platform)
{
    [Fact]
    [Trait("Category", "Full")]
    public async Task The_fullest_record_prints_on_one_page_with_dates_that_stay_true()
    {
        var address = await platform.CopyAsync();
        await using var resident = await platform.VisitAsync(address);
        await using var organization = await platform.VisitAsync(address);
        var photo = await resident.PictureAsync();
        await resident.SignInAsync(Role.Resident);
        await organization.SignInAsync(Role.Organization);
        var number = await resident.PlaceAsync("想请人上门打扫厨房，老人腿脚不方便。", photo);
        await platform.PlacedEarlierAsync(address, number, hours: 3);
        await organization.GoAsync($"/orders/{number}");
        await organization.ClaimButton(number).ClickAsync();
        var record = await organization.CompleteAsync(number, Long(ServiceOrder.MostDescription), photo, Completion.MostPhotos);
        await resident.RateAsync(number, 5, Long(ServiceOrder.MostComment));
        foreach (var role in new[] { Role.Community, Role.Department })
        {
            await using var office = await platform.VisitAsync(address);
            await office.SignInAsync(role);
            await office.RateAsync(number, 4, Long(ServiceOrder.MostComment));
        }

        await organization.GoAsync($"/ledger/{record}");
        Assert.Equal(9, await organization.Page.Locator(".sheet .photos img").CountAsync());
        Assert.Equal(3, await organization.Page.Locator(".rating .quote").CountAsync());
        Assert.DoesNotContain("今天", await organization.Page.Locator(".record").TextContentAsync());
        Assert.Equal(1, await PagesAsync(organization));
    }

    [Fact]
    [Trait("Category", "Full")]
    public async Task Every_record_of_the_first_page_of_the_ledger_prints_on_one_page()
    {
        await using var visitor = await platform.VisitAsync(Role.Organization);
        await visitor.GoAsync("/ledger");
        var records = await visitor.Page.Locator("tbody th a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Assert.NotEmpty(records);
        foreach (var record in records.Take(6))
        {
            await visitor.GoAsync(record);
            Assert.True(await PagesAsync(visitor) == 1, record);
        }
    }

    [Fact]
    public async Task A_poster_is_one_sheet_of_either_size_however_much_it_says()
    {
        await using var visitor = await platform.VisitAsync(Role.Community);
        foreach (var poster in new[] { "/offerings/1/poster", "/offerings/10/poster", "/offerings/10/poster?size=A3", "/community/posters/A05", "/community/posters/A05?size=A3", "/offerings/23/poster", "/offerings/1/poster?culture=en", "/offerings/23/poster?culture=en&size=A3", "/community/posters/A01?culture=en" })
        {
            await visitor.GoAsync(poster);
            Assert.True(await PagesAsync(visitor) == 1, poster);
        }
    }

    private static async Task<int> PagesAsync(Visitor visitor)
    {
        await visitor.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        return PageObject().Count(Encoding.Latin1.GetString(await visitor.Page.PdfAsync(new() { PreferCSSPageSize = true })));
    }

    private static string Long(int letters) => string.Concat(Enumerable.Repeat("上门两小时擦洗了厨房和卫生间，换了一只灯泡。", 100))[..letters];

    [GeneratedRegex(@"/Type\s*/Page\b", RegexOptions.NonBacktracking)]
    private static partial Regex PageObject();
}
