using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Tracking;

/// <summary>How an order and its frame read to a resident and to staff.</summary>
public sealed class ReadingTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task Hours_of_several_people_say_how_many_came()
    {
        var order = await app.PlaceAsync();
        await app.ClaimAsync(order);
        await app.AskAsync(services => services.GetRequiredService<PlatformDbContext>().Orders.Where(o => o.Id == order.OrderId)
            .ExecuteUpdateAsync(o => o.SetProperty(x => x.PlacedAt, x => x.PlacedAt.AddHours(-2))));
        Assert.Null((await app.AskAsync(services =>
        {
            var now = services.GetRequiredService<DistrictClock>().UtcNow;
            return services.GetRequiredService<OrderDesk>().CompleteAsync(app.People[Kind.Member], order.OrderId, new Completion
            {
                Description = "两个人一起把饭菜送到门口，老人收到了。",
                ServedFrom = now.AddMinutes(-61),
                ServedTo = now.AddMinutes(-1),
                Minutes = 120,
                PeopleServed = 1,
                Photos = [new StoredPhoto(Guid.NewGuid().ToString("N"), 800, 600, new byte[32])],
            });
        })).Refusal);
        var report = (await (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).PageAsync($"/orders/{order.Number}")).QuerySelector("#order-report")!;
        Assert.Contains("2人上门，共2小时", report.TextContent);
    }

    [Fact]
    public async Task A_finished_service_asks_once_and_says_what_to_do_if_it_was_not_done_well()
    {
        var order = await app.CompleteAsync();
        var card = (await (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).PageAsync($"/orders/{order.Number}")).QuerySelector("#rate")!;
        Assert.Equal(1, card.TextContent.Split("满意吗").Length - 1);
        Assert.Contains("也可以打0580", card.TextContent);
        Assert.Equal("没办好，请重新办", card.QuerySelector($"a[href='/orders/{order.Number}/reopening']")!.TextContent);
    }

    [Fact]
    public async Task Stars_stand_from_one_to_five()
    {
        var order = await app.CompleteAsync();
        var page = await (await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA))).PageAsync($"/orders/{order.Number}/rating");
        Assert.Equal(["1", "2", "3", "4", "5"], page.QuerySelectorAll("input[name=Stars]").Select(star => star.GetAttribute("value")));
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/help/sitemap")]
    [InlineData("/?mode=elder")]
    public async Task Who_may_not_order_is_not_led_to_it(string address)
    {
        var member = await app.SignInAsync(Cast.PhoneOf(Kind.Member));
        Assert.Null((await member.PageAsync(address)).QuerySelector("a[href='/orders/new']"));
        Assert.NotNull((await app.Visitor().PageAsync(address)).QuerySelector("a[href='/orders/new']"));
    }

    [Theory]
    [InlineData(Kind.ResidentA, "/orders", "我的订单")]
    [InlineData(Kind.Department, "/orders", "我的订单")]
    [InlineData(Kind.Member, "/workbench", "工作台")]
    [InlineData(Kind.Worker, "/community", "工作台")]
    [InlineData(Kind.Administrator, "/administration", "工作台")]
    public async Task The_navigation_names_where_one_s_orders_are(Kind kind, string address, string words)
    {
        var page = await (await app.SignInAsync(Cast.PhoneOf(kind))).PageAsync("/help");
        Assert.Equal(words, page.QuerySelector($".nav a[href='{address}']")!.TextContent);
    }
}
