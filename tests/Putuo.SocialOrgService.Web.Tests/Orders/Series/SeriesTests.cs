using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Orders.Series;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Series;

/// <summary>A resident orders something that repeats, looks at all days, leaves one out and ends it.</summary>
public sealed class SeriesTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string NeedText = "老人每周要送一次饭，软一点的。";

    [Fact]
    public async Task A_weekly_order_is_said_in_words_shown_day_by_day_and_ended_by_whoever_asked()
    {
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var number = await PlaceAsync(resident, Today, 4);
        var order = await resident.PageAsync($"/orders/{number}");
        Assert.Contains("第1次，共4次", order.QuerySelector("#order-facts")!.TextContent);
        var address = $"/orders/{number}/series";
        Assert.NotNull(order.QuerySelector($"a[href='{address}']"));
        Assert.Contains("定期", (await resident.PageAsync("/orders")).QuerySelector($".order-card:has(a[href='/orders/{number}'])")!.TextContent);

        await PlaceDueAsync();
        var page = await resident.PageAsync(address);
        Assert.Equal(4, page.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(1, page.QuerySelectorAll("tbody a[href^='/orders/']").Length);
        var day = page.QuerySelector<IHtmlInputElement>("[name=day]")!.Value;
        Assert.Equal(Day(Today.AddDays(7)), day);

        for (var turn = 0; turn < 2; turn++)
            Assert.Equal($"{address}?done=skipped", (await resident.PostAsync(address + "/skip", new() { ["day"] = day })).Headers.Location!.ToString());
        for (var turn = 0; turn < 2; turn++)
            Assert.Equal($"{address}?done=ended", (await resident.PostAsync(address + "/end")).Headers.Location!.ToString());
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        Assert.Equal($"{address}?done=late", (await worker.PostAsync(address + "/end")).Headers.Location!.ToString());
        var ended = await resident.PageAsync(address);
        Assert.Null(ended.QuerySelector($"form[action='{address}/end']"));
        Assert.Contains("由点单人停止", ended.QuerySelector("main")!.TextContent);
        Assert.Contains("已停止", (await resident.PageAsync($"/orders/{number}")).QuerySelector("#order-facts")!.TextContent);
    }

    [Fact]
    public async Task The_community_sees_it_and_nobody_else_does()
    {
        var number = await PlaceAsync(await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA)), Today.AddDays(2), 2);
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        Assert.Equal(HttpStatusCode.OK, (await worker.GetAsync($"/orders/{number}/series")).StatusCode);
        foreach (var kind in new[] { Kind.ResidentB, Kind.OtherWorker, Kind.Owner, Kind.Administrator })
        {
            var stranger = await app.SignInAsync(Cast.PhoneOf(kind));
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/orders/{number}/series")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.PostAsync($"/orders/{number}/series/end")).StatusCode);
        }
        Assert.EndsWith("done=ended", (await worker.PostAsync($"/orders/{number}/series/end")).Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Contains("由社区停止", (await worker.PageAsync($"/orders/{number}/series")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task What_cannot_repeat_is_said_at_its_field_and_everything_typed_is_kept()
    {
        var visitor = app.Visitor();
        await ChooseAsync(visitor);
        var early = await SendAsync(visitor, ("Repeat", "Weekly"), ("RepeatVisits", "4"), ("When", "Soon"));
        Assert.Equal(["#When"], Faults(early));
        var much = await SendAsync(visitor, ("Repeat", "Monthly"), ("RepeatVisits", "13"), ("When", "Day"), ("Day", Day(Today)));
        Assert.Equal(["#RepeatVisits"], Faults(much));
        Assert.Contains("2到12次", much.QuerySelector("#RepeatVisits-error")!.TextContent);
        Assert.Equal("13", much.QuerySelector<IHtmlInputElement>("#RepeatVisits")!.Value);
        Assert.Equal("Monthly", much.QuerySelector<IHtmlSelectElement>("#Repeat")!.Value);
        Assert.True(much.QuerySelector("details:has(#Repeat)")!.HasAttribute("open"));
    }

    private DateOnly Today
    {
        get
        {
            using var scope = app.Services.CreateScope();
            return scope.ServiceProvider.GetRequiredService<District>().Calendar.DayOf(scope.ServiceProvider.GetRequiredService<DistrictClock>().UtcNow);
        }
    }

    private async Task<string> PlaceAsync(PlatformClient resident, DateOnly first, int visits)
    {
        await ChooseAsync(resident);
        var sent = await resident.PostAsync("/orders/new/need", Form(("When", "Day"), ("Day", Day(first)), ("Repeat", "Weekly"), ("RepeatVisits", $"{visits}")));
        Assert.Equal("/orders/new/check", sent.Headers.Location?.ToString());
        Assert.Contains($"共{visits}次", (await resident.PageAsync("/orders/new/check")).QuerySelector("dl.summary")!.TextContent);
        return (await resident.PostAsync("/orders/new/check", new() { ["once"] = $"{Guid.NewGuid()}" })).Headers.Location!.ToString().Split('/')[2];
    }

    private async Task PlaceDueAsync()
    {
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SeriesWatch>().PlaceDueAsync();
    }

    private static Task ChooseAsync(PlatformClient client) => client.PostAsync("/orders/new", new() { ["Category"] = Cast.Category });

    private async Task<IHtmlDocument> SendAsync(PlatformClient client, params (string Name, string Value)[] fields) =>
        await PlatformClient.ReadAsync(await client.PostAsync("/orders/new/need", Form(fields)));

    private Dictionary<string, string> Form(params (string Name, string Value)[] fields)
    {
        var form = NeedForms.Typed(app, NeedText).ToDictionary(field => field.Name, field => field.Value);
        foreach (var (name, value) in fields)
            form[name] = value;
        return form;
    }

    private static IEnumerable<string?> Faults(IHtmlDocument page) => page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href"));

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
