using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Proxy;

public sealed class EarlierTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const string Address = "/orders/new-for-resident/earlier";

    [Fact]
    public async Task Without_JavaScript_a_button_shows_the_earlier_orders_and_keeps_everything_typed()
    {
        var (byNumber, byPlace) = (await PlaceAsync("13700040001", null), await PlaceAsync("13700040002", "海印路 9 号"));
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var page = await PlatformClient.ReadAsync(await worker.PostAsync(Address, new()
        {
            ["Phone"] = "137 0004 0001",
            ["Address"] = "海印路9号",
            ["Need"] = "想请人",
            ["ConsentTold"] = "true",
        }));
        Assert.Equal([byPlace.Number, byNumber.Number], page.QuerySelectorAll("#earlier a").Select(a => a.TextContent.Split(' ')[^1]));
        Assert.Contains("同一号码", page.QuerySelector("#earlier")!.TextContent);
        Assert.Contains("同一地址", page.QuerySelector("#earlier")!.TextContent);
        Assert.Equal("想请人", page.QuerySelector<IHtmlTextAreaElement>("#Need")!.Value);
        Assert.True(page.QuerySelector<IHtmlInputElement>("#ConsentTold")!.IsChecked);
        Assert.Empty(page.QuerySelectorAll(".error-summary"));
    }

    [Fact]
    public async Task The_script_gets_that_part_alone()
    {
        var order = await PlaceAsync("13700040003", null);
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var token = await worker.TokenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Address)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["form-token"] = token, ["Phone"] = "13700040003" }),
        };
        request.Headers.Add("X-Part", "earlier");
        using var answer = await worker.Http.SendAsync(request);
        var part = await answer.Content.ReadAsStringAsync();
        Assert.Contains(order.Number, part);
        Assert.DoesNotContain("<html", part);
    }

    [Fact]
    public async Task What_a_caller_said_before_fills_in_what_is_empty_and_a_look_is_written_down_for_what_was_opened()
    {
        var order = await PlaceAsync("13700040007", "海印路19号");
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var typed = new Dictionary<string, string> { ["Phone"] = "13700040007", ["Need"] = "想请人" };
        var page = await PlatformClient.ReadAsync(await worker.PostAsync(Address, new(typed)));
        var button = page.QuerySelector<IHtmlButtonElement>("#earlier button[name=take]")!;
        Assert.Equal(Address, button.GetAttribute("formaction"));
        Assert.DoesNotContain("海印路19号", page.QuerySelector("main")!.OuterHtml);
        typed["take"] = button.Value;
        page = await PlatformClient.ReadAsync(await worker.PostAsync(Address, new(typed)));
        Assert.Equal(("张阿姨", "海印路19号", ""), (Value("#Name"), Value("#Address"), page.QuerySelector<IHtmlSelectElement>("#CategoryCode")!.Value));
        Assert.Contains(order.Number, page.QuerySelector("#earlier .with-icon")!.TextContent);
        var looked = await LooksAsync();
        (typed["Name"], typed["Address"]) = ("张奶奶", "东海路1号");
        page = await PlatformClient.ReadAsync(await worker.PostAsync(Address, new(typed)));
        Assert.Equal(("张奶奶", "东海路1号", looked), (Value("#Name"), Value("#Address"), await LooksAsync()));
        Assert.Null(page.QuerySelector("#earlier .with-icon"));
        Assert.Contains("代点单时填入", (await (await app.SignInAsync(Cast.PhoneOf(Kind.Administrator))).PageAsync("/administration/looks")).QuerySelector("table")!.TextContent);
        var other = await app.SignInAsync(Cast.PhoneOf(Kind.OtherWorker));
        Assert.DoesNotContain("海印路19号", (await PlatformClient.ReadAsync(await other.PostAsync(Address, new() { ["Phone"] = "13700040007", ["take"] = $"{order.OrderId}" }))).QuerySelector("main")!.OuterHtml);

        string? Value(string field) => page.QuerySelector(field)!.GetAttribute("value");

        Task<int> LooksAsync() => app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().ContactLooks.CountAsync(look => look.OrderId == order.OrderId && look.Reason == ContactLook.ToFillIn));
    }

    [Fact]
    public async Task A_part_of_a_number_finds_nothing_and_says_what_to_fill_in()
    {
        await PlaceAsync("13700040004", null);
        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        var page = await PlatformClient.ReadAsync(await worker.PostAsync(Address, new() { ["Phone"] = "137000400" }));
        Assert.Equal("#Phone", Assert.Single(page.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("#earlier a"));
    }

    [Fact]
    public async Task Another_community_s_worker_finds_none_of_them()
    {
        await PlaceAsync("13700040005", null);
        var other = await app.SignInAsync(Cast.PhoneOf(Kind.OtherWorker));
        var page = await PlatformClient.ReadAsync(await other.PostAsync(Address, new() { ["Phone"] = "13700040005" }));
        Assert.Contains("没有以前的单", page.QuerySelector("#earlier")!.TextContent);
    }

    [Fact]
    public async Task A_resident_with_an_open_order_of_the_same_kind_is_told_before_placing_another_and_a_visitor_is_not()
    {
        var order = await app.PlaceAsync();
        var resident = await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA));
        var check = await CheckAsync(resident);
        Assert.Contains("您已有一张同类的单", check.QuerySelector("main .notice")!.TextContent);
        Assert.NotNull(check.QuerySelector($"main .notice a[href='/orders/{order.Number}']"));
        Assert.NotNull(check.QuerySelector("form[action='/orders/new/check']"));
        foreach (var other in new[] { app.Visitor(), await app.SignInAsync(Cast.PhoneOf(Kind.ResidentB)) })
            Assert.DoesNotContain("同类的单", (await CheckAsync(other)).QuerySelector("main")!.TextContent);
    }

    private async Task<IHtmlDocument> CheckAsync(PlatformClient client)
    {
        await client.PostAsync("/orders/new", new() { ["Category"] = Cast.Category });
        await client.PostAsync("/orders/new/need", new()
        {
            ["Need"] = "每天中午送一份软一些的饭菜",
            ["When"] = "Soon",
            ["CommunityId"] = $"{app.People.Community.Id}",
            ["Name"] = "张阿姨",
            ["Phone"] = OrderMaking.Phone,
            ["Consent"] = "true",
        });
        return await client.PageAsync("/orders/new/check");
    }

    private Task<OrderResult> PlaceAsync(string phone, string? address) => app.AskAsync(services =>
        services.GetRequiredService<OrderDesk>().PlaceAsync(app.People[Kind.Worker], new NewOrder
        {
            CategoryCode = Cast.Category,
            Need = "老人想有人陪着去医院",
            CommunityId = app.People.Community.Id,
            Contact = new Contact("张阿姨", phone, address),
            ConsentVersion = "1",
        }));
}
