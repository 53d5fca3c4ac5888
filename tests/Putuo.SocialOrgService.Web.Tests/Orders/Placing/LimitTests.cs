using System.Net;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Orders.Placing;

/// <summary>What visitors of one network can leave on the platform before they sign in.</summary>
public sealed class LimitTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    private const int Most = 60;

    [Fact]
    public async Task Visitors_of_one_network_begin_and_send_only_so_much_and_the_page_says_what_to_do()
    {
        var last = app.Visitor();
        for (var drafts = 0; drafts < Most; drafts++)
        {
            last = app.Visitor();
            Assert.Equal(HttpStatusCode.Redirect, (await ChooseAsync(last)).StatusCode);
        }

        var refused = await ChooseAsync(app.Visitor());
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Contains("15分钟", (await PlatformClient.ReadAsync(refused)).QuerySelector(".error-summary")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await ChooseAsync(await app.SignInAsync(Cast.PhoneOf(Kind.ResidentA)))).StatusCode);

        Assert.DoesNotContain("太多", await SendAsync(last, Most));
        Assert.Contains("15分钟", await SendAsync(last, 1));
    }

    private static Task<HttpResponseMessage> ChooseAsync(PlatformClient client) => client.PostAsync("/orders/new", new() { ["Category"] = Cast.Category });

    private static async Task<string> SendAsync(PlatformClient client, int pictures)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(await client.TokenAsync()), "form-token");
        for (var i = 0; i < pictures; i++)
            form.Add(new ByteArrayContent("GIF89a"u8.ToArray()), "Photos", $"{i}.gif");
        var page = await PlatformClient.ReadAsync(await client.Http.PostAsync("/orders/new/need", form));
        return page.QuerySelector("#Photos-error")!.TextContent;
    }
}
