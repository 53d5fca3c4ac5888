using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Web.Tests.Startup;

namespace Putuo.SocialOrgService.Web.Tests.Callbacks;

public sealed class CallbackTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task Four_answers_without_an_account_wait_at_the_community_and_the_page_says_who_calls()
    {
        var page = await app.Visitor().PageAsync("/callback");
        Assert.Equal(
            ["Name", "Phone", "CommunityId", "Consent"],
            page.QuerySelectorAll("main form :is(input, select):not([type=hidden])").Select(field => field.GetAttribute("name")));
        Assert.DoesNotContain("红旗村", page.QuerySelector<IHtmlSelectElement>("#CommunityId")!.TextContent);

        var visitor = app.Visitor();
        var answer = await visitor.PostAsync("/callback", Fields("13700010001"));
        Assert.Equal($"/callback/received?community={app.People.Community.Id}", answer.Headers.Location!.ToString());
        var received = (await visitor.PageAsync(answer.Headers.Location.ToString())).QuerySelector("main")!.TextContent;
        Assert.Contains(app.People.Community.Name + "的工作人员会给您打电话", received);
        Assert.Contains("8:30", received);
        Assert.DoesNotContain("13700010001", received);

        var worker = await app.SignInAsync(Cast.PhoneOf(Kind.Worker));
        Assert.Contains("137****0001", (await worker.PageAsync("/community")).QuerySelector("[aria-labelledby=group-Callbacks]")!.TextContent);
        var other = await app.SignInAsync(Cast.PhoneOf(Kind.OtherWorker));
        Assert.DoesNotContain("137****0001", (await other.PageAsync("/community")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Sent_twice_it_waits_once_and_the_answer_does_not_tell_that_the_number_waited()
    {
        var visitor = app.Visitor();
        var first = await visitor.PostAsync("/callback", Fields("13700010002"));
        var again = await visitor.PostAsync("/callback", Fields("137 0001 0002"));
        Assert.Equal(first.Headers.Location!.ToString(), again.Headers.Location!.ToString());
        Assert.Equal(1, await CountAsync("137****0002"));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_everything_typed_is_kept()
    {
        var fields = Fields("12345");
        fields.Remove("CommunityId");
        fields.Remove("Consent");
        var answer = await app.Visitor().PostAsync("/callback", fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await PlatformClient.ReadAsync(answer);
        Assert.Equal(["#Phone", "#CommunityId", "#Consent"], page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal(("张阿姨", "12345"), (page.QuerySelector("#Name")!.GetAttribute("value"), page.QuerySelector("#Phone")!.GetAttribute("value")));
        Assert.Equal(0, await CountAsync("****2345"));
    }

    [Fact]
    public async Task The_form_is_kept_in_no_cache_and_takes_nothing_without_its_token()
    {
        using var answer = await app.Visitor().GetAsync("/callback");
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString());
        using var forged = await app.Copy().PostAsync("/callback", new FormUrlEncodedContent(Fields("13700010003")));
        Assert.NotEqual(HttpStatusCode.Redirect, forged.StatusCode);
        Assert.Equal(0, await CountAsync("137****0003"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?mode=elder")]
    [InlineData("/help")]
    [InlineData("/help/sitemap")]
    [InlineData("/account/sign-in")]
    public async Task Whoever_has_no_account_finds_the_way(string address) =>
        Assert.NotEmpty((await app.Visitor().PageAsync(address)).QuerySelectorAll("main a[href='/callback']"));

    private Task<int> CountAsync(string masked) => app.AskAsync(services =>
        services.GetRequiredService<PlatformDbContext>().Callbacks.CountAsync(callback => callback.MaskedPhone == masked));

    private Dictionary<string, string> Fields(string phone) => new()
    {
        ["Name"] = "张阿姨",
        ["Phone"] = phone,
        ["CommunityId"] = $"{app.People.Community.Id}",
        ["Consent"] = "true",
    };
}

public sealed class CallbackLimitTests(PlatformApp app) : IClassFixture<PlatformApp>
{
    [Fact]
    public async Task After_too_many_from_one_network_the_page_says_in_plain_words_what_to_do()
    {
        var visitor = app.Visitor();
        HttpResponseMessage? last = null;
        for (var i = 0; i <= CallbackBook.MostFromOneNetwork; i++)
        {
            last = await visitor.PostAsync("/callback", new()
            {
                ["Name"] = "张阿姨",
                ["Phone"] = $"137000200{i:00}",
                ["CommunityId"] = $"{app.People.Community.Id}",
                ["Consent"] = "true",
            });
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        var page = await PlatformClient.ReadAsync(last);
        Assert.Contains("15分钟后再留，或直接打下面的电话", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("张阿姨", page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("main .help-phone a[href^='tel:']"));
    }
}
