using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Community;

public sealed class CallbackQueueTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task The_number_shows_behind_its_button_and_the_look_is_written_down()
    {
        var id = await AskAsync("13700030001");
        var worker = await WorkerAsync();
        var masked = (await worker.PageAsync($"/community/callbacks/{id}")).DocumentElement.OuterHtml;
        Assert.Contains("137****0001", masked);
        Assert.DoesNotContain("13700030001", masked);
        Assert.Equal(0, await LooksAsync(id));

        using var answer = await worker.PostAsync($"/community/callbacks/{id}/number");
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal("tel:13700030001", (await PlatformClient.ReadAsync(answer)).QuerySelector(".contact a")!.GetAttribute("href"));
        Assert.Equal(1, await LooksAsync(id));
    }

    [Fact]
    public async Task Nobody_answered_is_counted_once_and_it_goes_on_waiting()
    {
        var id = await AskAsync("13700030002");
        var worker = await WorkerAsync();
        for (var i = 0; i < 2; i++)
            await worker.PostAsync($"/community/callbacks/{id}/try", new() { ["seen"] = "0" });
        Assert.Contains("没人接1次", await CardAsync(worker, id));
    }

    [Fact]
    public async Task It_is_closed_with_a_reason_and_not_without()
    {
        var id = await AskAsync("13700030003");
        var worker = await WorkerAsync();
        var page = await PlatformClient.ReadAsync(await worker.PostAsync($"/community/callbacks/{id}/closing", new() { ["Reason"] = " " }));
        Assert.Equal("#Reason", Assert.Single(page.QuerySelectorAll(".error-summary a")).GetAttribute("href"));

        using var closed = await worker.PostAsync($"/community/callbacks/{id}/closing", new() { ["Reason"] = "家里人已经帮忙办了" });
        Assert.Equal(HttpStatusCode.Redirect, closed.StatusCode);
        Assert.Equal("", await CardAsync(worker, id));
        var over = await worker.PageAsync($"/community/callbacks/{id}");
        Assert.Contains("家里人已经帮忙办了", over.QuerySelector("main")!.TextContent);
        Assert.Empty(over.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task It_becomes_a_proxy_order_with_name_and_number_filled_in_and_the_consent_told_by_telephone()
    {
        var id = await AskAsync("13700030004");
        var worker = await WorkerAsync();
        var form = await PlatformClient.ReadAsync(await worker.PostAsync("/orders/new-for-resident/of-callback", new() { ["callback"] = $"{id}" }));
        Assert.Equal(("13700030004", "李大伯"), (form.QuerySelector("#Phone")!.GetAttribute("value"), form.QuerySelector("#Name")!.GetAttribute("value")));
        Assert.Equal(1, await LooksAsync(id));

        var fields = Proxy(id);
        var placed = (await worker.PostAsync("/orders/new-for-resident", fields)).Headers.Location!.ToString();
        var again = (await worker.PostAsync("/orders/new-for-resident", fields)).Headers.Location!.ToString();
        Assert.Equal(placed, again);
        var number = placed.Split('/', '?')[2];
        Assert.Contains(number, (await worker.PageAsync($"/community/callbacks/{id}")).QuerySelector("main .notice")!.TextContent);
        var consent = await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Callbacks
            .Where(callback => callback.Id == id)
            .Join(services.GetRequiredService<PlatformDbContext>().Orders, callback => callback.OrderId, order => order.Id, (_, order) => order.ConsentVersion).SingleAsync());
        Assert.EndsWith("-phone", consent, StringComparison.Ordinal);
        Assert.Equal($"/community/callbacks/{id}", (await worker.PostAsync("/orders/new-for-resident/of-callback", new() { ["callback"] = $"{id}" })).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Whoever_comes_after_a_colleague_is_told_before_a_second_order_is_placed()
    {
        var id = await AskAsync("13700030005");
        var worker = await WorkerAsync();
        await worker.PostAsync("/orders/new-for-resident", Proxy(id));
        var page = await PlatformClient.ReadAsync(await worker.PostAsync("/orders/new-for-resident", Proxy(id)));
        Assert.Contains("这个回电请求已经办过了", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("13700030005", page.QuerySelector("#Phone")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("input[name=CallbackId]"));
    }

    [Fact]
    public async Task A_request_of_another_community_is_neither_shown_nor_filled_in()
    {
        var id = await AskAsync("13700030006");
        var other = await app.SignInAsync(Cast.PhoneOf(Kind.OtherWorker));
        Assert.Equal("", await CardAsync(other, id));
        var way = await other.PostAsync("/orders/new-for-resident/of-callback", new() { ["callback"] = $"{id}" });
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(way.Headers.Location!.ToString())).StatusCode);
        Assert.Equal(0, await LooksAsync(id));
    }

    [Fact]
    public async Task The_queue_asks_the_database_as_often_for_many_as_for_one()
    {
        var worker = await WorkerAsync();
        await AskAsync("13700030007");
        await worker.PageAsync("/community/callbacks");
        var few = (await StatementCount.OfAsync(worker, "/community/callbacks")).Count;
        for (var i = 0; i < 5; i++)
            await AskAsync($"1370003001{i}");
        Assert.Equal(few, (await StatementCount.OfAsync(worker, "/community/callbacks")).Count);
    }

    private Task<PlatformClient> WorkerAsync() => app.SignInAsync(Cast.PhoneOf(Kind.Worker));

    private Task<long> AskAsync(string phone) => app.AskAsync(services => app.People.CallbackAsync(services, phone));

    private static async Task<string> CardAsync(PlatformClient client, long id) => (await client.PageAsync("/community/callbacks"))
        .QuerySelectorAll(".ticket").FirstOrDefault(card => card.QuerySelector($"a[href='/community/callbacks/{id}']") is not null)?.TextContent ?? "";

    private Task<int> LooksAsync(long id) => app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().ContactLooks
        .CountAsync(look => look.CallbackId == id && look.Kind == LookKind.Callback));

    private static Dictionary<string, string> Proxy(long callback) => new()
    {
        ["once"] = $"{Guid.NewGuid()}",
        ["CallbackId"] = $"{callback}",
        ["Phone"] = "13700030005",
        ["Name"] = "李大伯",
        ["CategoryCode"] = Cast.Category,
        ["Need"] = "腿脚不便，想请人每天送午饭",
        ["When"] = "Soon",
        ["ConsentTold"] = "true",
    };
}
