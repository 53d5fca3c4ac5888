using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Pages;

/// <summary>The pages of each role, found by following links from its first page: one page for each shape of address.</summary>
public static partial class SiteMap
{
    private const int MostOfAShape = 2;

    private static readonly ConcurrentDictionary<(Role Role, bool Elder), Lazy<Task<Found>>> maps = new();

    private const string ReadLinks = """
        async path => {
          const answer = await fetch(path, { headers: { Accept: "text/html" } });
          const type = answer.headers.get("content-type") ?? "";
          const links = [];
          if (answer.ok && type.startsWith("text/html")) {
            const page = new DOMParser().parseFromString(await answer.text(), "text/html");
            for (const link of page.querySelectorAll("a[href]")) {
              const target = new URL(link.getAttribute("href"), answer.url);
              if (target.origin === location.origin) links.push(target.pathname + target.search);
            }
          }
          const moved = answer.redirected && new URL(answer.url).pathname === "/account/sign-in";
          return { status: answer.status, isPage: !moved && type.startsWith("text/html"), links: [...new Set(links)] };
        }
        """;

    /// <summary>The pages of a role and the links that lead nowhere, in elder mode or not; looked for once.</summary>
    public static Task<Found> OfAsync(DemonstrationPlatform platform, Role role, bool elder = false) =>
        maps.GetOrAdd((role, elder), _ => new(() => FollowAsync(platform, role, elder ? View.ElderPhone : View.Normal))).Value;

    /// <summary>The pages that this role sees and a visitor does not, so that each is looked at as the role it is for.</summary>
    public static async Task<IReadOnlyList<string>> OwnPagesAsync(DemonstrationPlatform platform, Role role)
    {
        var all = (await OfAsync(platform, role)).Pages;
        if (role == Role.Nobody)
        {
            return all;
        }

        var open = (await OfAsync(platform, Role.Nobody)).Pages.Select(ShapeOf).ToHashSet();
        return [.. all.Where(path => !open.Contains(ShapeOf(path)))];
    }

    private static async Task<Found> FollowAsync(DemonstrationPlatform platform, Role role, View view)
    {
        await using var visitor = await platform.VisitAsync(role, view);
        await visitor.GoAsync("/");
        var waiting = new Queue<(string Path, string From)>(StartsOf(role).Select(path => (path, "start")));
        var seen = new Dictionary<string, int>();
        var pages = new List<string>();
        var dead = new Dictionary<string, string>();
        while (waiting.TryDequeue(out var next))
        {
            var shape = ShapeOf(next.Path);
            if (dead.TryGetValue(next.Path, out var sources))
            {
                dead[next.Path] = $"{sources}, {next.From}";
            }

            if (seen.GetValueOrDefault(shape) >= MostOfAShape)
            {
                continue;
            }

            var answer = await visitor.Page.EvaluateAsync<Answer>(ReadLinks, next.Path);
            if (answer.Status != 200)
            {
                dead[next.Path] = $"{answer.Status} {next.Path} from {next.From}";
                seen[shape] = MostOfAShape;
                continue;
            }

            seen[shape] = seen.GetValueOrDefault(shape) + 1;
            if (answer.IsPage && seen[shape] == 1)
            {
                pages.Add(next.Path);
            }

            foreach (var link in answer.Links)
            {
                waiting.Enqueue((link, next.Path));
            }
        }

        return new Found(pages, [.. dead.Values]);
    }

    private static string[] StartsOf(Role role) => role switch
    {
        Role.Organization or Role.OtherOrganization => ["/workbench", "/workbench/accepted", "/ledger", "/"],
        Role.Community => ["/community", "/"],
        Role.Department => ["/department", "/"],
        Role.Nobody => ["/", "/account/register"],
        _ => ["/"],
    };

    /// <summary>The shape of an address: what changes from order to order is left out.</summary>
    public static string ShapeOf(string path) => Changing().Replace(path.Split('?')[0], "*");

    [GeneratedRegex(@"(?<=/)((?<=/help/tasks/)[\w-]+|[A-Z]{1,3}-[\w-]+|\d+|[A-Z]\d{0,2}|[0-9a-f]{20,}[\w.-]*)(?=/|$)", RegexOptions.None, 1000)]
    private static partial Regex Changing();

    /// <summary>What following the links gave.</summary>
    /// <param name="Pages">One path for each shape of address.</param>
    /// <param name="Dead">Links that did not answer 200, with the pages that hold them.</param>
    public sealed record Found(IReadOnlyList<string> Pages, IReadOnlyList<string> Dead);

    private sealed record Answer
    {
        public int Status { get; init; }

        public bool IsPage { get; init; }

        public string[] Links { get; init; } = [];
    }
}
