using System.Net;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Hotline;

public sealed class HotlineTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task An_agent_orders_for_a_caller_sees_nothing_after_the_call_and_is_not_asked_again_where_the_caller_lives()
    {
        var agent = await app.SignInAsync(Cast.PhoneOf(Kind.Agent));
        Assert.Equal("/hotline", (await agent.PostAsync("/hotline/calls", new() { ["Phone"] = "13711112222" })).Headers.Location!.ToString());
        Assert.Contains("137****2222", (await agent.PageAsync("/hotline")).QuerySelector("main")!.TextContent);
        var form = await agent.PageAsync("/orders/new-for-resident");
        Assert.Equal("13711112222", form.QuerySelector("#Phone")!.GetAttribute("value"));
        Assert.NotNull(form.QuerySelector("select[name=CommunityId]"));
        var placed = (await agent.PostAsync("/orders/new-for-resident", new()
        {
            ["Phone"] = "13711112222", ["Name"] = "李奶奶", ["CommunityId"] = $"{app.People.Community.Id}", ["CategoryCode"] = Cast.Category,
            ["Need"] = "每天中午送一份软一些的饭菜", ["When"] = "Soon", ["ConsentTold"] = "true", ["Once"] = $"{Guid.NewGuid()}",
        })).Headers.Location!.ToString();
        var order = placed[..^"/placed".Length];
        Assert.Contains(order.Split('/')[^1], (await agent.PageAsync(placed)).QuerySelector("main")!.TextContent);
        Assert.NotNull((await agent.PageAsync("/hotline")).QuerySelector($"a[href='{order}']"));
        Assert.Contains("热线坐席", (await agent.PageAsync(order)).QuerySelector("main")!.TextContent);
        await agent.PostAsync("/hotline/calls/end");
        Assert.Equal(HttpStatusCode.NotFound, (await agent.GetAsync(order)).StatusCode);
        Assert.Null((await agent.PageAsync("/hotline")).QuerySelector(".ticket"));

        await agent.PostAsync("/hotline/calls", new() { ["Phone"] = "13711112222" });
        Assert.Equal($"{app.People.Community.Id}", (await agent.PageAsync("/orders/new-for-resident")).QuerySelector("select[name=CommunityId] option[selected]")!.GetAttribute("value"));
        await agent.PostAsync("/hotline/calls", new() { ["Phone"] = "13711113333" });
        Assert.Null((await agent.PageAsync("/orders/new-for-resident")).QuerySelector("select[name=CommunityId] option[selected]:not([value=''])"));
    }

    [Fact]
    public async Task A_number_that_is_none_is_said_at_its_field()
    {
        var agent = await app.SignInAsync(Cast.PhoneOf(Kind.Agent));
        var refused = await PlatformClient.ReadAsync(await agent.PostAsync("/hotline/calls", new() { ["Phone"] = "12" }));
        Assert.Equal("#Phone", Assert.Single(refused.QuerySelectorAll(".error-summary a")).GetAttribute("href"));
        Assert.Equal("12", refused.QuerySelector("#Phone")!.GetAttribute("value"));
    }
}
