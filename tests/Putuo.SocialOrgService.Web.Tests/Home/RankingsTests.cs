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
        Assert.Equal("11", page.QuerySelector("#claims details tbody .place")!.TextContent);
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
        Assert.Equal("2022-01", page.QuerySelectorAll("#period optgroup:last-of-type option").Last().GetAttribute("value"));
    }
}
