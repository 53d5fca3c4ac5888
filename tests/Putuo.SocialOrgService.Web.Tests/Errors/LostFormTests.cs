using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Errors;

/// <summary>A form that could not be taken loses nothing that can be kept, and says what cannot.</summary>
public sealed class LostFormTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task An_expired_form_shows_what_was_written_under_its_labels_and_says_that_photos_are_gone()
    {
        var visitor = app.Visitor();
        await visitor.PostAsync("/orders/new", new() { ["Category"] = Cast.Category });
        using var content = new MultipartFormDataContent
        {
            { new StringContent("expired"), "form-token" },
            { new StringContent("修水龙头"), "Need" },
            { new StringContent("张阿姨"), "Name" },
            { new StringContent("3"), "CommunityId" },
            { new ByteArrayContent([1, 2, 3]), "Photos", "水管.png" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/orders/new/need") { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        var page = await PlatformClient.ReadAsync(await visitor.Http.SendAsync(request));
        Assert.Equal(["要帮什么忙", "怎么称呼您"], page.QuerySelectorAll("main dt").Select(label => label.TextContent));
        Assert.Equal("3", page.QuerySelector<IHtmlInputElement>("main input[name=CommunityId]")!.Value);
        Assert.Contains("照片没有带过来", page.QuerySelector("main .notice")!.TextContent);
    }

    [Fact]
    public async Task A_refused_form_leads_back_to_its_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/orders/new/need") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Referrer = new Uri("https://localhost/orders/new/need");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        var answer = await app.Visitor().Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotNull((await PlatformClient.ReadAsync(answer)).QuerySelector("main a[href='/orders/new/need']"));
    }
}
