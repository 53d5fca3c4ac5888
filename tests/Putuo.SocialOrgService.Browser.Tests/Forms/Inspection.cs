using Putuo.SocialOrgService.Browser.Tests.Pages;
using Putuo.SocialOrgService.Browser.Tests.Visitors;
using static Microsoft.Playwright.Assertions;

namespace Putuo.SocialOrgService.Browser.Tests.Forms;

/// <summary>Looks at the pages that people come to one after the other, and keeps what is wrong with them.</summary>
public sealed class Inspection(View view)
{
    private readonly List<string> faults = [];
    private readonly Dictionary<string, string> titles = [];

    /// <summary>How the pages are looked at.</summary>
    public View View { get; } = view;

    /// <summary>Looks at the page that a visitor has open; <paramref name="sign"/> is a part that only this page shows.</summary>
    public async Task LookAsync(Visitor visitor, string name, string sign)
    {
        await Expect(visitor.Page.Locator(sign).First).ToBeVisibleAsync();
        await visitor.Page.EvaluateAsync("() => document.readyState === 'complete' || new Promise(done => addEventListener('load', () => done(true), { once: true }))");
        List<string> wrong = [.. await PageRules.AllAsync(visitor.Page, View)];
        wrong.AddRange(await visitor.Page.EvaluateAsync<string[]>($"english => ({PageLanguage.ReadWords})(document, english)", View.English));
        faults.AddRange(wrong.Select(fault => $"{name}: {fault}"));
        var title = await visitor.Page.TitleAsync();
        var page = name.Split(',')[0];
        if (titles.TryGetValue(title, out var other) && other != page)
        {
            faults.Add($"{page} and {other} are both called “{title}”");
        }

        titles[title] = page;
    }

    /// <summary>Fails when anything was wrong with the pages, or went wrong in them.</summary>
    public void ExpectNoFaults(params Visitor[] visitors)
    {
        var all = faults.Concat(visitors.SelectMany(visitor => visitor.Faults)).Distinct().ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
