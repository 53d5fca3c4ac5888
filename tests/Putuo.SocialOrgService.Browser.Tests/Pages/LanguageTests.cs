using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Pages;

/// <summary>
/// Each language is complete: no Chinese on an English page outside data, no name of a resource anywhere. Names of organizations,
/// communities and departments are ours to translate; a masked name of a person stays as it is.
/// </summary>
public sealed class LanguageTests(DemonstrationPlatform platform)
{
    private const string ReadWords = """
        async ([path, english]) => {
          const answer = await fetch(path, { headers: { Accept: "text/html" } });
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          const chinese = /[\u3400-\u9fff\uff01-\uff5e]/, resource = /\b[A-Z][a-z]+(?:_?[A-Z][a-z0-9]+)+\b/;
          const ours = "body > header, main h1, .timeline strong, .timeline .meta, .inbox strong, .looks strong";
          const wrong = [];
          const look = (text, part, where) => {
            if (part.closest("script, style, code")) return;
            if (part.closest("bdi") && !(english && part.closest(ours) && !text.includes("*"))) return;
            const other = part.closest("[lang]")?.getAttribute("lang").startsWith("zh");
            if (english ? !other && chinese.test(text) : false) wrong.push(`${where}: ${text.trim().slice(0, 60)}`);
            if (!part.closest(".num") && resource.test(text) && !/JavaScript|SignalR|GitHub|WebP|QQ|WeChat/.test(text)) wrong.push(`${where}: ${text.trim().slice(0, 60)}`);
          };
          const walker = page.createTreeWalker(page.documentElement, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) look(walker.currentNode.data, walker.currentNode.parentElement, walker.currentNode.parentElement.tagName.toLowerCase());
          for (const name of ["aria-label", "placeholder", "title", "alt", "label", "data-confirm", "data-working"])
            for (const part of page.querySelectorAll(`[${name}]`)) look(part.getAttribute(name), part, name);
          return wrong;
        }
        """;

    public static MatrixTheoryData<Role, bool> RolesAndLanguages { get; } = new(
        [Role.Nobody, Role.Resident, Role.Organization, Role.Community, Role.Department, Role.Administrator], [false, true]);

    [Theory]
    [MemberData(nameof(RolesAndLanguages))]
    public async Task Pages_speak_one_language(Role role, bool english)
    {
        await using var visitor = await platform.VisitAsync(role, new View(English: english));
        await visitor.GoAsync("/");
        var faults = new List<string>();
        foreach (var path in await SiteMap.OwnPagesAsync(platform, role))
        {
            var wrong = await visitor.Page.EvaluateAsync<string[]>(ReadWords, new object[] { path, english });
            faults.AddRange(wrong.Distinct().Take(10).Select(words => $"{path} {words}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
