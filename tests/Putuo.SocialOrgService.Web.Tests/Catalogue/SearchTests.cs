using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Catalogue;

public sealed class SearchTests(DemonstratedPlatform platform) : IClassFixture<DemonstratedPlatform>
{
    [Theory]
    [InlineData("长辈版")]
    [InlineData("亲情版")]
    [InlineData("关爱版")]
    [InlineData("关怀版")]
    public async Task Every_name_of_the_elder_mode_leads_to_its_switch(string name) =>
        Assert.NotNull((await platform.PageAsync("/services?q=" + name)).QuerySelector("main a[href^='/prefs']"));

    [Theory]
    [InlineData("/orders/new?q=长辈版")]
    [InlineData("/orders/new?q=关怀版")]
    [InlineData("/organizations?q=长辈版")]
    public async Task The_search_of_the_wizard_and_of_organizations_leads_to_the_elder_mode_too(string search) =>
        Assert.NotNull((await platform.PageAsync(search)).QuerySelector("main a[href^='/prefs']"));

    [Theory]
    [InlineData("我想找人聊天，心里难受", "D04")]
    [InlineData("孤独", "A07", "D04")]
    [InlineData("家里灯坏了", "F03")]
    [InlineData("老公打我", "E02")]
    [InlineData("我妈走丢了", "I02")]
    public async Task What_people_say_finds_what_they_mean_first(string said, params string[] first)
    {
        var page = await platform.PageAsync("/orders/new?q=" + said);
        var found = page.QuerySelectorAll("button[name=Category]").Select(choice => choice.GetAttribute("value")!).Take(first.Length);
        Assert.Equal(first.Order(), found.Order());
    }

    [Fact]
    public async Task Plain_words_find_a_service_and_the_way_to_order_it()
    {
        var page = await platform.PageAsync("/services?q=陪老人去医院");
        Assert.Contains(page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/orders/new?category=A05");
    }

    [Fact]
    public async Task Two_characters_of_a_name_find_an_organization()
    {
        var page = await platform.PageAsync("/organizations?q=助老");
        Assert.NotEmpty(page.QuerySelectorAll(".org-card"));
        Assert.Contains(page.QuerySelectorAll(".org-card h2"), h => h.TextContent.Contains("助老"));
    }

    [Fact]
    public async Task Organizations_stand_in_Chinese_order_and_every_page_goes_on_where_the_last_ended()
    {
        var names = new List<string>();
        for (var address = "/organizations"; address is not null;)
        {
            var page = await platform.PageAsync(address);
            names.AddRange(page.QuerySelectorAll(".org-card h2 a").Select(a => a.TextContent));
            address = page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(44, names.Distinct().Count());
        Assert.Equal(names.Order(StringComparer.Create(new System.Globalization.CultureInfo("zh-CN"), false)), names);
    }
}
