using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>What a visitor is told while the platform can do nothing.</summary>
internal static class Refused
{
    /// <summary>Eight seconds at most, however much is broken, and some for a busy machine.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(12);

    /// <summary>A browser whose forms come from the site itself, as a browser says.</summary>
    public static HttpClient AsBrowser(this PlatformClient client, string? language = null)
    {
        client.Http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        if (language is not null)
            client.Http.DefaultRequestHeaders.Add("Accept-Language", language);
        return client.Http;
    }

    /// <summary>Within seconds it is 503, a whole page in plain words, and nothing of what went wrong inside.</summary>
    /// <param name="ask">The request.</param>
    /// <param name="title">What the page says first.</param>
    /// <returns>The page.</returns>
    public static async Task<IHtmlDocument> PageAsync(Func<Task<HttpResponseMessage>> ask, string title)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await ask();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Longest);
        var page = await answer.PageAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.ServiceUnavailable, $"{(int)answer.StatusCode}: {page.QuerySelector("main")?.TextContent}");
        Assert.Equal(title, page.QuerySelector("main h1")?.TextContent);
        Assert.NotNull(page.QuerySelector("header a.logo"));
        foreach (var inside in new[] { "Exception", "   at ", "SQLite", "Npgsql", "database" })
            Assert.DoesNotContain(inside, page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        return page;
    }
}
