using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders;

/// <summary>What those learn of an order whom it does not concern.</summary>
public sealed class StrangerTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Theory]
    [InlineData(Kind.OtherOrganization)]
    [InlineData(Kind.UnfitOrganization)]
    [InlineData(Kind.Department)]
    public async Task Whoever_does_not_see_the_whole_order_has_no_page_of_its_contact(Kind kind)
    {
        var address = $"/orders/{(await app.PlaceAsync()).Number}/contact";
        var client = await app.SignInAsync(Cast.PhoneOf(kind));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(address, new() { ["Reason"] = "想看看" })).StatusCode);
    }

    [Fact]
    public async Task An_order_of_the_pool_has_no_form_that_shows_its_need_whole()
    {
        var order = await app.PlaceAsync();
        var client = await app.SignInAsync(Cast.PhoneOf(Kind.OtherOrganization));
        foreach (var form in new[] { "decline", "release", "completion" })
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/orders/{order.Number}/{form}")).StatusCode);
    }

    [Fact]
    public async Task Searching_the_pool_for_digits_tells_none_of_those_hidden()
    {
        var order = await app.PlaceAsync("每天中午送一份软一些的饭菜，住在3幢402");
        var client = await app.SignInAsync(Cast.PhoneOf(Kind.OtherOrganization));
        foreach (var (right, wrong) in new[] { ("住在3", "住在5"), ("3幢", "5幢"), ("402", "403"), ("3幢402", "3幢403") })
            Assert.Equal(await FindsAsync(client, wrong, order), await FindsAsync(client, right, order));
        Assert.True(await FindsAsync(client, "饭菜，住在3", order));
        Assert.False(await FindsAsync(client, "没有这句话", order));
    }

    [Fact]
    public async Task Only_an_organization_that_could_have_claimed_is_told_who_did()
    {
        var order = await app.PlaceAsync();
        await app.ClaimAsync(order);
        Assert.Equal(HttpStatusCode.Conflict, await SendAsync(Kind.OtherOrganization, $"/orders/{order.Number}/claim"));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(Kind.UnfitOrganization, $"/orders/{order.Number}/claim"));
    }

    [Fact]
    public async Task An_order_of_the_pool_is_there_for_organizations_that_fit_it()
    {
        var order = await app.PlaceAsync();
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(Kind.UnfitOrganization, $"/orders/{order.Number}/claim"));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(Kind.UnfitOrganization, $"/workbench/pool/{order.Number}/hide"));
        Assert.False(await IsThereAsync(Kind.UnfitOrganization, order));
        Assert.True(await IsThereAsync(Kind.OtherOrganization, order));
        for (var twice = 0; twice < 2; twice++)
            Assert.Equal(HttpStatusCode.Redirect, await SendAsync(Kind.OtherOrganization, $"/workbench/pool/{order.Number}/hide"));
    }

    private static async Task<bool> FindsAsync(PlatformClient client, string words, OrderResult order) =>
        (await client.PageAsync("/workbench/pool?text=" + words)).QuerySelector(".pool")?.TextContent.Contains(order.Number, StringComparison.Ordinal) == true;

    private Task<bool> IsThereAsync(Kind kind, OrderResult order) =>
        app.AskAsync(services => services.GetRequiredService<OrderPages>().IsThereAsync(app.People[kind], order.OrderId));

    private async Task<HttpStatusCode> SendAsync(Kind kind, string address) =>
        (await (await app.SignInAsync(Cast.PhoneOf(kind))).PostAsync(address)).StatusCode;
}
