using System.Net;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders;

public sealed class MyOrdersTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task The_list_shows_one_s_own_orders_page_by_page_with_the_same_statements_at_1_20_and_100()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var other = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        Assert.NotNull((await other.PageAsync("/orders")).QuerySelector(".empty"));
        var counts = new List<int>();
        var made = new List<string>();
        foreach (var wanted in new[] { 1, 20, 100 })
        {
            while (made.Count < wanted)
                made.Add((await app.PlaceAsync()).Number);
            counts.Add((await StatementCount.OfAsync(resident, "/orders")).Count);
        }
        Assert.Equal(3, Assert.Single(counts.Distinct()));

        var shown = new List<string>();
        for (var address = "/orders"; address is not null;)
        {
            var page = await resident.PageAsync(address);
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            var cards = page.QuerySelectorAll(".order-card .num").Select(number => number.TextContent).ToList();
            Assert.True(address is null ? cards.Count <= 20 : cards.Count == 20, $"{cards.Count} orders on a page");
            shown.AddRange(cards);
        }
        Assert.Equal(shown.Count, shown.Distinct().Count());
        Assert.Empty(made.Except(shown));
        Assert.Empty((await other.PageAsync("/orders")).QuerySelectorAll(".order-card"));
        Assert.Equal(20, (await resident.PageAsync("/orders?stage=Pending")).QuerySelectorAll(".order-card").Length);
        Assert.DoesNotContain("接单期限", (await resident.PageAsync("/orders?stage=Completed")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task What_waits_for_the_resident_comes_first_with_its_button_and_every_stage_has_its_count()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var before = CountOn(await resident.PageAsync("/orders"), "Completed");
        var done = await app.CompleteAsync();
        await app.PlaceAsync();
        var page = await resident.PageAsync("/orders");
        var first = page.QuerySelector(".order-card")!;
        Assert.Contains("is-waiting", first.ClassList);
        Assert.NotNull(page.QuerySelector($".is-waiting a[href='/orders/{done.Number}/rating']"));
        Assert.Equal(before + 1, CountOn(page, "Completed"));
        Assert.Contains("接单期限", page.QuerySelector(".order-card:not(.is-waiting) .order-side")!.TextContent);
    }

    private static int CountOn(AngleSharp.Html.Dom.IHtmlDocument page, string stage) =>
        int.Parse(page.QuerySelector($".segment[href='/orders?stage={stage}'] b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(Kind.Member, "/workbench")]
    [InlineData(Kind.Worker, "/community")]
    [InlineData(Kind.Administrator, "/administration")]
    public async Task Staff_are_led_to_their_own_desk(Kind kind, string desk)
    {
        var client = await app.SignInAsync(Cast.PhoneOf(kind));
        Assert.Equal(desk, (await client.GetAsync("/orders")).Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_stage_that_does_not_exist_is_no_page()
    {
        var client = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/orders?stage=9")).StatusCode);
    }
}
