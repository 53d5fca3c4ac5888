using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Home;

/// <summary>The page of open data.</summary>
public sealed class RankingsTests(DemonstratedPlatform platform) : IClassFixture<DemonstratedPlatform>
{
    [Fact]
    public async Task A_ranking_shows_ten_places_and_folds_the_others()
    {
        var page = await platform.PageAsync("/data");
        Assert.Equal(10, page.QuerySelectorAll("#claims > .table-scroll tbody tr").Length);
        Assert.Contains("第11家起", page.QuerySelector("#claims details summary")!.TextContent);
        var last = int.Parse(page.QuerySelectorAll("#claims > .table-scroll tbody .place").Last().TextContent);
        Assert.InRange(int.Parse(page.QuerySelector("#claims details tbody .place")!.TextContent), last, 11);
    }

    [Fact]
    public async Task A_rate_of_nothing_is_a_dash_without_a_unit_or_a_share()
    {
        var page = await platform.PageAsync("/data?from=2022-01-01&to=2022-01-02&period=range");
        var rates = page.QuerySelectorAll(".kpi").Where(kpi => kpi.QuerySelector("a[href$='#acceptance'], a[href$='#good']") is not null).ToList();
        Assert.Equal(["—", "—"], rates.Select(kpi => kpi.QuerySelector("dd")!.TextContent.Trim()));
        Assert.DoesNotContain("—", rates[1].QuerySelector("dt")!.TextContent);
    }

    [Fact]
    public async Task The_head_of_a_page_is_there_where_the_page_is()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/data");
        Assert.Equal(System.Net.HttpStatusCode.OK, (await platform.CreateClient().SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task No_year_before_the_platform_began_is_offered()
    {
        var page = await platform.PageAsync("/data");
        Assert.Equal(["2022"], page.QuerySelectorAll("#period option").Select(option => option.GetAttribute("value")!).Where(value => value.Length == 4));
        Assert.Equal("2022-01", page.QuerySelectorAll("#period option").Select(option => option.GetAttribute("value")!).Last(value => value.Length == 7));
    }

    [Fact]
    public async Task A_month_says_how_each_place_moved_since_the_month_before_and_all_time_does_not()
    {
        var page = await platform.PageAsync("/data?period=2022-09");
        foreach (var ranking in new[] { "categories", "claims", "reviews" })
        {
            Assert.NotEmpty(page.QuerySelectorAll($"#{ranking} tbody tr"));
            var before = Places(await platform.PageAsync("/data?period=2022-08"), ranking);
            Assert.All(page.QuerySelectorAll($"#{ranking} tbody tr"), row => Assert.Equal(
                before.TryGetValue(row.QuerySelector("th")!.TextContent.Trim(), out var former)
                    ? (former - int.Parse(row.QuerySelector(".place")!.TextContent)) switch { 0 => "没有变", > 0 and var up => $"升{up}名", var down => $"降{-down}名" }
                    : "新上榜",
                row.QuerySelector(".change")!.TextContent.Trim()));
        }
        Assert.Contains("2022年8月", page.QuerySelector("main")!.TextContent);
        Assert.Empty((await platform.PageAsync("/data")).QuerySelectorAll(".change"));

        static Dictionary<string, int> Places(AngleSharp.Dom.IDocument page, string ranking) => page.QuerySelectorAll($"#{ranking} tbody tr")
            .ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => int.Parse(row.QuerySelector(".place")!.TextContent));
    }

    [Fact]
    public async Task A_type_leaves_only_its_organizations_and_stays_chosen()
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var groups = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Organizations.Where(o => o.Type == OrganizationType.ServiceInstitution).Select(o => o.Name).ToListAsync();
        var page = await platform.PageAsync("/data?type=ServiceInstitution&category=A");
        Assert.Equal(["A", "ServiceInstitution"], new[] { "#category", "#type" }.Select(field => page.QuerySelector($"{field} option[selected]")!.GetAttribute("value")));
        var (shown, all) = (Names(page), Names(await platform.PageAsync("/data?category=A")));
        Assert.NotEmpty(shown);
        Assert.Equal(all.Where(groups.Contains), shown);
        Assert.NotEqual(all, shown);
        Assert.Equal(["A"], page.QuerySelectorAll("#categories tbody tr").Select(row => row.GetAttribute("data-category")));

        static List<string> Names(AngleSharp.Dom.IDocument page) => [.. page.QuerySelectorAll("#claims tbody th").Select(name => name.TextContent.Trim())];
    }

    [Fact]
    public async Task Days_that_make_no_sense_stay_chosen_with_a_word_about_them()
    {
        var page = await platform.PageAsync("/data?period=range&from=2022-04-01&to=2022-03-20");
        Assert.Equal(["range"], page.QuerySelectorAll("#period option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Equal(["2022-04-01", "2022-03-20"], new[] { "#from", "#to" }.Select(field => page.QuerySelector(field)!.GetAttribute("value")));
        Assert.NotNull(page.QuerySelector("main [role=status], main [role=alert], main .notice-warn"));
    }

    [Theory]
    [InlineData("categories", "category-ranking", "类别排行榜")]
    [InlineData("claims", "claim-ranking", "接单排行榜")]
    [InlineData("reviews", "good-ranking", "好评排行榜")]
    public async Task A_ranking_is_taken_along_as_the_page_shows_it_and_written_down(string ranking, string what, string title)
    {
        var page = await platform.PageAsync("/data?period=2022-09&area=1201");
        var link = page.QuerySelector($"#{ranking} a[href$='period=2022-09']:not([href*=xlsx])")!.GetAttribute("href")!;
        var answer = await platform.CreateClient().GetAsync(link);
        var rows = (await answer.Content.ReadAsStringAsync()).Trim('\uFEFF', '\n', '\r').Split("\r\n").Select(row => row.Split(',')).ToList();
        Assert.Contains(title, answer.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("上期名次", rows[0][^1]);
        Assert.Equal(
            page.QuerySelectorAll($"#{ranking} tbody tr").Select(row => (row.QuerySelector(".place")!.TextContent, row.QuerySelector("th")!.TextContent.Trim())),
            rows[1..].Select(row => (row[0], row[1])));
        await using var scope = platform.Services.CreateAsyncScope();
        var log = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().ExportLogs.OrderByDescending(e => e.Id).FirstAsync(e => e.What == what);
        Assert.Equal(("?area=1201&period=2022-09", rows.Count - 1), (log.Filter, log.Rows));
    }
}
