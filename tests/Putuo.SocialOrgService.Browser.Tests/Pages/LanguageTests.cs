using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Pages;

/// <summary>
/// Each language is complete: no Chinese on an English page outside data, no English sentence on a Chinese one, no name of a resource
/// anywhere. Names of organizations, communities and departments are ours to translate; a masked name of a person stays as it is.
/// </summary>
public sealed class LanguageTests(DemonstrationPlatform platform)
{
    private const string ReadFetched = $$"""
        async ([path, english]) => {
          const answer = await fetch(path, { headers: { Accept: "text/html" } });
          return ({{PageLanguage.ReadWords}})(new DOMParser().parseFromString(await answer.text(), "text/html"), english);
        }
        """;

    public static MatrixTheoryData<Role, bool> RolesAndLanguages { get; } = new(
        [Role.Nobody, Role.Resident, Role.Organization, Role.Community, Role.Department, Role.Administrator, Role.Officer], [false, true]);

    [Theory]
    [MemberData(nameof(RolesAndLanguages))]
    public async Task Pages_speak_one_language(Role role, bool english)
    {
        await using var visitor = await platform.VisitAsync(role, new View(English: english));
        await visitor.GoAsync("/");
        var faults = new List<string>();
        foreach (var path in await SiteMap.OwnPagesAsync(platform, role))
        {
            var wrong = await visitor.Page.EvaluateAsync<string[]>(ReadFetched, new object[] { path, english });
            faults.AddRange(wrong.Select(words => $"{path} {words}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
