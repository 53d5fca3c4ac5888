using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Notices;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Community;

public sealed class CallTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task What_is_new_of_a_caller_s_order_is_said_in_words_with_the_ways_to_call_and_to_rate()
    {
        var order = await CompletedAsync();
        var card = await CardAsync(await WorkerAsync(), "/community/calls", order);
        Assert.Contains("海岛助老服务中心已接单", card!.TextContent);
        Assert.Contains("欧**", card.TextContent);
        Assert.DoesNotContain(OrderMaking.Phone, card.InnerHtml);
        Assert.Equal(2, card.QuerySelectorAll("ul.bullets > li").Length);
        foreach (var way in new[] { "contact", "rating?by=phone", "link" })
            Assert.NotNull(card.QuerySelector($"a[href='/orders/{order.Number}/{way}']"));
        Assert.NotNull(await CardAsync(await WorkerAsync(), "/community", order));
    }

    [Fact]
    public async Task Told_by_phone_it_is_gone_and_what_comes_after_stands_there_anew()
    {
        var order = await app.PlaceForCallerAsync();
        await app.ClaimAsync(order);
        await SendAsync();
        var worker = await WorkerAsync();
        var shown = (await CardAsync(worker, "/community/calls", order))!.QuerySelector("input[name=upTo]")!.GetAttribute("value")!;
        Assert.Null((await app.AskAsync(services => services.GetRequiredService<OrderDesk>().CompleteAsync(app.People[Kind.Member], order.OrderId, Cast.Work(services)))).Refusal);
        await SendAsync();
        var answer = await worker.PostAsync($"/community/calls/{order.Number}/told", new() { ["upTo"] = shown });
        Assert.Contains("已记下", (await worker.PageAsync(answer.Headers.Location!.ToString())).QuerySelector("main .notice")!.TextContent);
        Assert.Single((await CardAsync(worker, "/community/calls", order))!.QuerySelectorAll("ul.bullets > li"));
        await worker.PostAsync($"/community/calls/{order.Number}/told", new() { ["upTo"] = $"{long.MaxValue}" });
        Assert.Null(await CardAsync(worker, "/community/calls", order));
    }

    [Fact]
    public async Task Nobody_answered_is_counted_once_and_stays()
    {
        var order = await CompletedAsync();
        var worker = await WorkerAsync();
        for (var i = 0; i < 2; i++)
            await worker.PostAsync($"/community/calls/{order.Number}/try", new() { ["upTo"] = $"{long.MaxValue}", ["seen"] = "0" });
        Assert.Contains("没人接1次", (await CardAsync(worker, "/community/calls", order))!.TextContent);
    }

    [Fact]
    public async Task What_the_caller_says_is_recorded_as_told_by_telephone()
    {
        var order = await CompletedAsync();
        var worker = await WorkerAsync();
        var way = (await CardAsync(worker, "/community/calls", order))!.QuerySelectorAll("a").Single(a => a.TextContent.StartsWith("记下居民的评价", StringComparison.Ordinal));
        var form = await worker.PageAsync(way.GetAttribute("href")!);
        Assert.Equal("记下居民的评价", form.QuerySelector("h1")!.TextContent);
        Assert.Equal("RequesterByPhone", form.QuerySelector("input[name=Word][checked]")!.GetAttribute("value"));
        await worker.PostAsync($"/orders/{order.Number}/rating", new() { ["Stars"] = "5", ["Word"] = "RequesterByPhone", ["once"] = $"{Guid.NewGuid()}" });
        Assert.Contains("电话代评", (await worker.PageAsync($"/orders/{order.Number}")).QuerySelector("main")!.TextContent);
        await app.ArrivedAsync(order.OrderId, Kind.Member, OrderEventKind.Rated);
        Assert.Null(await CardAsync(worker, "/community/calls", order));
    }

    [Fact]
    public async Task Another_community_does_not_see_it()
    {
        var order = await CompletedAsync();
        Assert.Null(await CardAsync(await app.SignInAsync(Cast.PhoneOf(Kind.OtherWorker)), "/community/calls", order));
    }

    [Theory]
    [InlineData("/community/calls")]
    [InlineData("/community")]
    public async Task A_page_asks_the_database_as_often_for_many_as_for_one(string address)
    {
        var worker = await WorkerAsync();
        await CompletedAsync();
        await worker.PageAsync(address);
        var few = (await StatementCount.OfAsync(worker, address)).Count;
        for (var i = 0; i < 4; i++)
            await CompletedAsync();
        Assert.Equal(few, (await StatementCount.OfAsync(worker, address)).Count);
    }

    private Task<PlatformClient> WorkerAsync() => app.SignInAsync(Cast.PhoneOf(Kind.Worker));

    private async Task<OrderResult> CompletedAsync()
    {
        var order = await app.CompleteAsync(forCaller: true);
        await SendAsync();
        return order;
    }

    /// <summary>Sends what the outbox holds, unless the host has done so already.</summary>
    private Task SendAsync() => app.AskAsync(async services =>
    {
        var sender = services.GetRequiredService<OutboxSender>();
        while ((await sender.SendDueAsync()).Count > 0)
        {
        }

        return true;
    });

    /// <summary>The card of an order; the pages are followed as a reader would, from the desk, which shows the first ones, to the list.</summary>
    private static async Task<AngleSharp.Dom.IElement?> CardAsync(PlatformClient client, string address, OrderResult order)
    {
        for (var next = (string?)address; next is not null;)
        {
            var page = await client.PageAsync(next);
            if (page.QuerySelectorAll(".ticket").FirstOrDefault(card => card.QuerySelector($"form[action='/community/calls/{order.Number}/told']") is not null) is { } card)
                return card;
            next = page.QuerySelector("a[href^='/community/calls?after='], .section-head a[href='/community/calls']")?.GetAttribute("href");
        }

        return null;
    }
}
