using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Home;

public sealed class HomeTests(DemonstratedPlatform platform) : PublicOrders(platform), IClassFixture<DemonstratedPlatform>
{
    [Fact]
    public async Task Every_figure_is_computed_and_moves_as_it_is_defined()
    {
        Assert.Equal(("71", "44", "181", "138", "76.2", "100", "76.8"), await FiguresAsync());

        var order = await PlaceAsync("F01", "水龙头滴水，请来修一下");
        Assert.Equal(("71", "44", "182", "138", "75.8", "100", "76.8"), await FiguresAsync());

        var provider = await ClaimAsync(order);
        Assert.Equal(("71", "44", "182", "139", "76.4", "100", "76.8"), await FiguresAsync());

        await CompleteAsync(order, provider);
        Assert.Equal(("71", "44", "182", "139", "76.4", "100", "76.2"), await FiguresAsync());

        await RateAsync(order, 3, "一般，来晚了，电话13800001234");
        Assert.Equal(("71", "44", "182", "139", "76.4", "99", "77"), await FiguresAsync());
        Assert.DoesNotContain("13800001234", (await Platform.PageAsync("/")).DocumentElement.OuterHtml);

        await Platform.AddAsync(Organization("新来的服务社"));
        Assert.Equal("45", (await FiguresAsync()).Item2);
        await Platform.AddAsync(Project("CT-2022-999"));
        Assert.Equal("72", (await FiguresAsync()).Item1);
    }

    [Fact]
    public async Task The_latest_services_are_different_ones_and_all_say_something()
    {
        var stories = (await Platform.PageAsync("/")).QuerySelectorAll(".stories article");
        Assert.Equal(4, stories.Length);
        Assert.Equal(4, stories.Select(story => story.GetAttribute("data-category")).Distinct().Count());
        Assert.All(stories, story => Assert.NotNull(story.QuerySelector("blockquote")));
    }

    [Fact]
    public async Task Project_news_do_not_all_come_on_one_day()
    {
        var days = (await Platform.PageAsync("/")).QuerySelectorAll(".list time").Select(time => time.GetAttribute("datetime")![..10]).ToList();
        Assert.True(days.Distinct().Count() > 2, string.Join(' ', days));
    }

    [Fact]
    public async Task It_takes_four_statements()
    {
        Assert.Equal(4, (await Platform.AnswerAsync("/")).Statements);
        Assert.Equal(4, (await Platform.AnswerAsync("/?mode=elder")).Statements);
    }

    [Fact]
    public async Task The_elder_mode_offers_four_tasks_and_the_telephone()
    {
        var page = await Platform.PageAsync("/?mode=elder");
        Assert.Equal(["/orders/new", "/orders", "/help#phone", "/organizations"], page.QuerySelectorAll(".tiles-tasks a").Select(a => a.GetAttribute("href")!));
        Assert.NotNull(page.QuerySelector("main a[href^='tel:']"));
        Assert.Empty(page.QuerySelectorAll("main .kpi, main .rank"));
    }

    private async Task<(string, string, string, string, string, string, string)> FiguresAsync()
    {
        var page = await Platform.PageAsync("/");
        string Of(string name) => page.QuerySelector($".kpi:has(a[href$='#{name}']) dd")!.FirstChild!.TextContent;
        var rated = page.QuerySelector(".kpi:has(a[href$='#good']) dt small")!.TextContent.Replace("已评", "").TrimEnd('%');
        return (Of("projects"), Of("organizations"), Of("placed"), Of("accepted"), Of("acceptance"), Of("good"), rated);
    }
}
