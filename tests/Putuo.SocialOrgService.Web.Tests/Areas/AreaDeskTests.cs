using System.Net;
using Putuo.SocialOrgService.Web.Tests.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Areas;

public sealed class AreaDeskTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task A_street_counts_its_communities_leads_to_their_orders_and_decides_where_one_goes()
    {
        var order = await app.PlaceAsync("想请人陪着去医院");
        var street = await app.SignInAsync(Cast.PhoneOf(Kind.Officer));
        var desk = await street.PageAsync("/area");
        var list = desk.QuerySelector($"td a[href='/area/orders?list=Pending&area={app.People.Community.Id}']")!.GetAttribute("href")!;
        Assert.NotNull((await street.PageAsync(list)).QuerySelector($"a[href='/orders/{order.Number}']"));
        var page = (await street.PageAsync($"/orders/{order.Number}")).QuerySelector("main")!;
        Assert.DoesNotContain(OrderMaking.Name[..1] + "**", page.TextContent);
        Assert.Equal(HttpStatusCode.Found, (await street.PostAsync($"/orders/{order.Number}/transfer", new() { ["Transfer.DepartmentId"] = "1", ["Transfer.Ask"] = "请上门看一看", ["Once"] = $"{Guid.NewGuid()}" })).StatusCode);
        Assert.Contains("东港街道", (await street.PageAsync($"/orders/{order.Number}")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task The_city_looks_and_finds_no_way_to_decide()
    {
        var order = await app.PlaceAsync("想请人陪着去医院看看");
        var city = await app.SignInAsync(Cast.PhoneOf(Kind.CityOfficer));
        var desk = await city.PageAsync("/area");
        Assert.Null(desk.QuerySelector("a[href='/triage']"));
        Assert.NotEmpty(desk.QuerySelectorAll("tbody th a[href^='/areas/']"));
        Assert.Null((await city.PageAsync($"/orders/{order.Number}")).QuerySelector($"a[href='/orders/{order.Number}/triage']"));
        Assert.Equal(HttpStatusCode.NotFound, (await city.GetAsync("/area/orders?list=Unconfirmed")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await city.GetAsync("/area/orders?list=Late&area=999999")).StatusCode);
    }
}
