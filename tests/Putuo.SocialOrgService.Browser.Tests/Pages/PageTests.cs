using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Pages;

/// <summary>
/// Every page as the role it is for: accessible, no wider than a phone, nothing from elsewhere, no error. Every second day a page is looked at in
/// one of three views, its neighbour on the other day and in the next view; with PT_FULL each of them in all six.
/// </summary>
public abstract class PageTests(DemonstrationPlatform platform, Role role)
{
    [Fact]
    public async Task Pages_are_accessible()
    {
        var pages = await SiteMap.OwnPagesAsync(platform, role);
        var today = TimeProvider.System.GetUtcNow().Day;
        var faults = new List<string>();
        var titles = new Dictionary<string, string>();
        foreach (var (turn, view) in View.Looks.Index())
        {
            await using var visitor = await platform.VisitAsync(role, view);
            foreach (var path in pages.Where((_, place) => View.LooksAtAll || ((place + today) % 2 == 0 && (place + (int)role) % View.Looks.Count == turn)))
            {
                await visitor.GoAsync(path);
                faults.AddRange(await PageRules.AllAsync(visitor.Page, view));
                var title = await visitor.Page.TitleAsync();
                var stayed = new Uri(visitor.Page.Url).AbsolutePath == path.Split('?')[0];
                if (stayed && !titles.TryAdd(title, path) && titles[title] != path)
                {
                    faults.Add($"{path} and {titles[title]} are both called “{title}”");
                }
            }

            faults.AddRange(visitor.Faults.Distinct());
        }

        Assert.True(pages.Count > 0, "no page");
        Assert.True(faults.Count == 0, $"{faults.Count} on {pages.Count} pages:\n{string.Join('\n', faults)}");
    }

    [Fact]
    public async Task Links_lead_somewhere()
    {
        foreach (var elder in View.LooksAtAll ? new[] { false, true } : [false])
        {
            var dead = (await SiteMap.OfAsync(platform, role, elder)).Dead;
            Assert.True(dead.Count == 0, string.Join('\n', dead));
        }
    }
}

/// <summary>The public pages.</summary>
public sealed class PublicPageTests(DemonstrationPlatform platform) : PageTests(platform, Role.Nobody);

/// <summary>The pages of a resident.</summary>
public sealed class ResidentPageTests(DemonstrationPlatform platform) : PageTests(platform, Role.Resident);

/// <summary>The pages of an organization.</summary>
public sealed class OrganizationPageTests(DemonstrationPlatform platform) : PageTests(platform, Role.Organization);

/// <summary>The pages of a community worker.</summary>
public sealed class CommunityPageTests(DemonstrationPlatform platform) : PageTests(platform, Role.Community);

/// <summary>The pages of a department.</summary>
public sealed class DepartmentPageTests(DemonstrationPlatform platform) : PageTests(platform, Role.Department);

/// <summary>The pages of a street.</summary>
public sealed class OfficerPageTests(DemonstrationPlatform platform) : PageTests(platform, Role.Officer);

/// <summary>The pages of the administrator.</summary>
public sealed class AdministratorPageTests(DemonstrationPlatform platform) : PageTests(platform, Role.Administrator);
