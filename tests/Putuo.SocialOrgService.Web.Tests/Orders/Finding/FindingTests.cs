using System.Net;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Finding;

public sealed class FindingTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Theory]
    [InlineData(Kind.Worker, "/community")]
    [InlineData(Kind.Department, "/department")]
    [InlineData(Kind.Administrator, "/administration")]
    public async Task A_desk_finds_an_order_by_the_number_a_caller_says(Kind kind, string desk)
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Accepted));
        var client = await app.SignInAsync(Cast.PhoneOf(kind));
        Assert.NotNull((await client.PageAsync(desk)).QuerySelector("form[action='/orders/find'][method=get] input[name=number]"));
        foreach (var said in new[] { order.Number, order.Number.ToLowerInvariant(), order.Number.Replace("PT-", " "), order.Number.Replace("PT-", "ＰＴ－") })
        {
            var found = await client.GetAsync($"/orders/find?number={Uri.EscapeDataString(said)}");
            Assert.Equal($"/orders/{order.Number}", found.Headers.Location?.OriginalString);
        }
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/orders/{order.Number}")).StatusCode);
    }

    [Fact]
    public async Task What_is_not_of_the_own_community_is_not_there()
    {
        var order = await app.AskAsync(services => app.People.OrderAsync(services, Stage.Accepted));
        var other = await app.SignInAsync(Cast.PhoneOf(Kind.OtherWorker));
        var page = await other.PageAsync($"/orders/find?number={order.Number}");
        Assert.Equal(order.Number, page.QuerySelector("#Number[aria-invalid=true]")!.GetAttribute("value"));
        Assert.Contains("不归您办", page.QuerySelector(".field.has-error")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/orders/{order.Number}")).StatusCode);
    }

    [Fact]
    public async Task What_is_no_number_is_asked_for_again_at_its_field()
    {
        var page = await (await app.SignInAsync(Cast.PhoneOf(Kind.Worker))).PageAsync("/orders/find?number=PT-22-1");
        Assert.Equal("PT-22-1", page.QuerySelector("#Number[aria-invalid=true]")!.GetAttribute("value"));
        Assert.Contains("PT-2209-0181", page.QuerySelector(".field.has-error")!.TextContent);
    }
}
