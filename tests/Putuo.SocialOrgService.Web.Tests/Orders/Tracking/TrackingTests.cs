using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Tracking;

public sealed class TrackingTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    /// <summary>The session, the order with its ratings, the timeline, the photos, who looked.</summary>
    private const int MostStatements = 5;

    [Fact]
    public async Task An_order_of_others_does_not_exist()
    {
        var order = await app.PlaceAsync();
        foreach (var stranger in new[] { Kind.ResidentB, Kind.OtherWorker, Kind.OtherDepartment })
        {
            var client = await app.SignInAsync(Cast.PhoneOf(stranger));
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/orders/{order.Number}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/orders/{order.Number}/withdrawal")).StatusCode);
        }
    }

    [Fact]
    public async Task Whoever_asked_reads_the_own_contact_without_a_word_meant_for_providers()
    {
        var order = await app.PlaceAsync();
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var page = await PlatformClient.ReadAsync(await resident.PostAsync($"/orders/{order.Number}/contact"));
        var said = page.QuerySelector("main")!.TextContent;
        Assert.Contains(OrderMaking.Phone, said);
        Assert.DoesNotContain("联系居民", said);
        Assert.DoesNotContain("通讯录", said);
        Assert.Null(page.QuerySelector("main a[href^='tel:" + OrderMaking.Phone + "']"));
    }

    [Fact]
    public async Task A_term_that_runs_from_the_wished_day_says_so()
    {
        var wished = await app.AskAsync(services =>
        {
            var today = services.GetRequiredService<District>().Calendar.DayOf(services.GetRequiredService<DistrictClock>().UtcNow);
            return services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.ResidentA], app.Request("后天想请人陪着去医院") with { Wish = new(today.AddDays(2), DayPart.Morning) });
        });
        var soon = await app.PlaceAsync();
        await app.ClaimAsync(wished);
        await app.ClaimAsync(soon);
        Assert.Contains("从您想要的那天算起", (await PageAsync(Kind.ResidentA, wished)).QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("从您想要的那天算起", (await PageAsync(Kind.ResidentA, soon)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task An_urgent_order_promises_the_answer_that_its_term_asks_for()
    {
        var order = await app.AskAsync(services => services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.ResidentA], app.Request("楼上的水漏下来了") with { Urgent = true }));
        var hours = await app.AskAsync(services => Task.FromResult(services.GetRequiredService<District>().Settings.UrgentAnswerHours));
        var said = (await PageAsync(Kind.ResidentA, order)).QuerySelector("main")!.TextContent;
        Assert.Contains($"一般{hours}小时内接单", said);
    }

    [Fact]
    public async Task The_way_of_an_addressed_order_is_not_that_of_the_pool()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Addressed));
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var flow = (await resident.PageAsync($"/orders/{order.Number}/placed")).QuerySelector(".flow li")!.TextContent;
        Assert.Contains("您选的组织", flow);
        Assert.DoesNotContain("附近", flow);
    }

    [Theory]
    [InlineData(Kind.Member, "/workbench")]
    [InlineData(Kind.Worker, "/community")]
    [InlineData(Kind.Administrator, "/administration")]
    [InlineData(Kind.Department, "/department")]
    [InlineData(Kind.ResidentA, "/orders")]
    public async Task The_way_back_from_an_order_leads_to_where_its_reader_came_from(Kind kind, string address)
    {
        var order = await app.PlaceAsync();
        await app.ClaimAsync(order);
        Assert.NotNull((await PageAsync(kind, order)).QuerySelector($".breadcrumb a[href='{address}']"));
    }

    [Theory]
    [InlineData(Stage.InPool)]
    [InlineData(Stage.Addressed)]
    public async Task Whoever_may_claim_an_order_reads_what_claiming_does(Stage stage)
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, stage));
        var next = (await PageAsync(Kind.Member, order)).QuerySelector("#order-next")!.TextContent;
        Assert.Contains("接单后", next);
        Assert.DoesNotContain("社会组织一般", next);
    }

    [Fact]
    public async Task A_number_whose_month_is_wrong_is_no_order()
    {
        var order = await app.PlaceAsync();
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        Assert.Equal(HttpStatusCode.NotFound, (await resident.GetAsync($"/orders/PT-9901-{order.OrderId:0000}")).StatusCode);
    }

    [Theory]
    [InlineData(Kind.ResidentA)]
    [InlineData(Kind.Worker)]
    [InlineData(Kind.Member)]
    [InlineData(Kind.Administrator)]
    public async Task The_contact_is_masked_to_whoever_may_open_it(Kind kind)
    {
        var order = await app.PlaceAsync();
        await app.ClaimAsync(order);
        var page = await PageAsync(kind, order);
        Assert.DoesNotContain(OrderMaking.Phone, page.DocumentElement.OuterHtml);
        Assert.DoesNotContain(OrderMaking.Name, page.DocumentElement.OuterHtml);
        Assert.Contains("139****5678", page.QuerySelector("#order-contact")!.TextContent);
    }

    [Fact]
    public async Task In_the_pool_digits_and_contact_are_hidden()
    {
        var order = await app.PlaceAsync();
        var page = await PageAsync(Kind.OtherOrganization, order);
        Assert.Contains("*幢***", page.QuerySelector(".need-text")!.TextContent);
        Assert.Null(page.QuerySelector("#order-contact"));
        Assert.NotNull(page.QuerySelector($"form[action='/orders/{order.Number}/claim']"));
    }

    [Fact]
    public async Task The_department_that_answers_sees_no_contact()
    {
        var order = await app.CompleteAsync();
        Assert.Null((await PageAsync(Kind.Department, order)).QuerySelector("#order-contact"));
    }

    [Fact]
    public async Task The_page_says_what_comes_next_and_offers_only_what_may_be_done()
    {
        var order = await app.PlaceAsync();
        var resident = await PageAsync(Kind.ResidentA, order);
        Assert.Contains(app.People.Community.Name, resident.QuerySelector("#order-next")!.TextContent);
        Assert.NotNull(resident.QuerySelector($"a[href='/orders/{order.Number}/withdrawal']"));
        Assert.Null(resident.QuerySelector($"form[action='/orders/{order.Number}/claim']"));
        await app.ClaimAsync(order);
        Assert.Null((await PageAsync(Kind.ResidentA, order)).QuerySelector($"a[href='/orders/{order.Number}/withdrawal']"));
        Assert.NotNull((await PageAsync(Kind.Member, order)).QuerySelector($"a[href='/orders/{order.Number}/completion']"));
    }

    [Fact]
    public async Task An_order_to_be_done_again_says_so_to_everybody_and_why_to_whoever_serves_it()
    {
        var order = await app.CompleteAsync();
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        await resident.PostAsync($"/orders/{order.Number}/reopening", new() { ["once"] = $"{Guid.NewGuid()}", ["Reason"] = "窗户还漏风。" });
        var provider = await PageAsync(Kind.Member, order);
        Assert.Contains("居民说还没办好，要求重办。请打电话", provider.QuerySelector("#order-next")!.TextContent);
        Assert.Contains("窗户还漏风", provider.QuerySelector("#order-next bdi")!.TextContent);
        Assert.Contains("要求重办", provider.QuerySelector("#order-head")!.TextContent);
        Assert.Contains("上一次的完成情况（已要求重办）", provider.QuerySelector("#order-report")!.TextContent);
        Assert.Contains("已请他们重新办", (await PageAsync(Kind.ResidentA, order)).QuerySelector("#order-next")!.TextContent);
        var desk = await (await app.SignInAsync(Cast.PhoneOf(Kind.Member))).PageAsync("/workbench/accepted");
        Assert.Contains("要求重办", desk.QuerySelectorAll(".ticket").Single(card => card.QuerySelector($"a[href='/orders/{order.Number}']") is not null).TextContent);

        await resident.PostAsync($"/orders/{order.Number}/call-off", new() { ["once"] = $"{Guid.NewGuid()}", ["Reason"] = "不用再来了" });
        var over = await PageAsync(Kind.Member, order);
        Assert.DoesNotContain("要求重办", over.QuerySelector("#order-head")!.TextContent);
        Assert.Contains("上一次的完成情况", over.QuerySelector("#order-report")!.TextContent);
    }

    [Fact]
    public async Task A_photo_is_shown_to_nobody_who_may_not_see_the_order()
    {
        var order = await app.CompleteAsync();
        var address = (await PageAsync(Kind.ResidentA, order)).QuerySelector(".photos img")!.GetAttribute("src")!;
        var stranger = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_page_takes_the_same_statements_whatever_has_happened()
    {
        var order = await app.PlaceAsync();
        await app.ClaimAsync(order);
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var address = $"/orders/{order.Number}";
        await resident.GetAsync(address);
        var few = await StatementCount.OfAsync(resident, address);
        await app.AskAsync(async services =>
        {
            var desk = services.GetRequiredService<OrderDesk>();
            var tomorrow = services.GetRequiredService<DistrictClock>().UtcNow.AddDays(1);
            for (var i = 0; i < 100; i++)
                Assert.Null((await desk.ScheduleAsync(app.People[Kind.Member], order.OrderId, tomorrow.AddMinutes(i))).Refusal);
            return 0;
        });
        var many = await StatementCount.OfAsync(resident, address);
        Assert.Equal(few.Count, many.Count);
        Assert.InRange(many.Count, 1, MostStatements);
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(Kind kind, OrderResult order) =>
        await (await app.SignInAsync(Cast.PhoneOf(kind))).PageAsync($"/orders/{order.Number}");
}
