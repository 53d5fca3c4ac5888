using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Putuo.SocialOrgService.Web.Tests.Access.Canaries;

/// <summary>
/// Every visitor opens every address that there is, and follows what the pages lead to, and reads whatever comes: pages, exports, pictures,
/// refusals, headers.
/// </summary>
internal sealed partial class Crawl(CanaryApp app)
{
    /// <summary>How many queries of one path are followed.</summary>
    private const int MostQueries = 3;

    private static readonly string[] Languages = ["zh-CN", "en"];

    private readonly ConcurrentDictionary<(Visitor, Canary, Datum, bool May), string> met = [];

    /// <summary>Whether the run is the long one: every resident goes, and everybody reads every page in both languages.</summary>
    public static bool IsFull => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PT_FULL"));

    /// <summary>Goes through all of it.</summary>
    /// <returns>What each visitor met of each person, once with what is allowed and once with what is not.</returns>
    public async Task<IReadOnlyList<Sighting>> RunAsync()
    {
        var addresses = await Addresses.OfAsync(app);
        var people = app.Residents;
        Canary[] few = [people.Waiting, people.Published];
        var visitors = app.Visitors.Where(visitor => IsFull || visitor.Person is not { Works: null } resident || few.Contains(resident)).ToList();
        await Parallel.ForEachAsync(visitors, async (visitor, _) => await GoAsync(visitor, addresses, visitors.IndexOf(visitor)));
        return [.. met.Select(row => new Sighting(row.Key.Item1, row.Value, row.Key.Item2, row.Key.Item3))];
    }

    private async Task GoAsync(Visitor visitor, IReadOnlyList<string> addresses, int turn)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<(string Address, string Language)>();
        foreach (var address in addresses)
        {
            known.Add(address);
            foreach (var language in IsFull ? Languages : [Languages[turn++ % 2]])
                open.Enqueue((address, language));
        }

        while (open.TryDequeue(out var next))
        {
            foreach (var link in await ReadAsync(visitor, next.Address, next.Language))
            {
                var path = link.Split('?')[0];
                seen[path] = seen.GetValueOrDefault(path) + 1;
                if (known.Add(link) && (link == path || seen[path] <= MostQueries))
                    open.Enqueue((link, Languages[turn++ % 2]));
            }
        }
    }

    /// <summary>Reads one answer and says where it leads.</summary>
    private async Task<IEnumerable<string>> ReadAsync(Visitor visitor, string address, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await visitor.Browser.Http.SendAsync(request);
        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, $"{visitor.Name}: {address}: {(int)answer.StatusCode}");
        foreach (var (person, datum) in await app.Watchlist.InAsync(answer))
            met.TryAdd((visitor, person, datum, WhatIsShown.May(visitor, person, datum, address)), address);
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
            return [];
        return Link().Matches(await answer.Content.ReadAsStringAsync()).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value.Split('#')[0])).Where(IsPage);
    }

    private static bool IsPage(string link) =>
        !link.StartsWith("//", StringComparison.Ordinal) && !Asset().IsMatch(link) && !link.StartsWith("/prefs", StringComparison.Ordinal) && !link.Contains("returnUrl", StringComparison.Ordinal);

    [GeneratedRegex("(?:href|src|data-href)=\"(/[^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex(@"^/(css|js|lib|img|images|icons)/|\.(css|js|svg|png|ico|woff2)(\?|$)")]
    private static partial Regex Asset();
}
