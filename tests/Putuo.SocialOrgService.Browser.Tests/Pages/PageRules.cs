using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Putuo.SocialOrgService.Browser.Tests.Visitors;

namespace Putuo.SocialOrgService.Browser.Tests.Pages;

/// <summary>What holds for every page; each rule gives the sentences that say what is wrong.</summary>
public static class PageRules
{
    /// <summary>axe as a script, the whole of it in one go: the pages hold no frames.</summary>
    private static readonly string axe = new BundledAxeScriptProvider().GetScript();

    private const string RunAxe = """
        async () => (await axe.run(document, { resultTypes: ["violations"], iframes: false })).violations.map(violation =>
          `axe ${violation.id}: ${violation.help}: ${violation.nodes.slice(0, 3).map(node => `${node.target} ${node.html.slice(0, 160)} ${node.any.map(part => part.message)[0] ?? ""}`).join(" | ")}`)
        """;

    private const string Unfold = """
        () => { for (const fold of document.querySelectorAll("main details:not([open])")) fold.open = true; }
        """;

    private const string SmallControls = """
        least => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]")]
          .filter(control => control.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }))
          .map(control => {
            const label = control.matches("input[type=checkbox], input[type=radio], input[type=file]") ? control.closest("label") ?? control.labels?.[0] : null;
            const boxes = [control, label].filter(Boolean).map(part => part.getBoundingClientRect());
            return { control, width: Math.max(...boxes.map(b => b.width)), height: Math.max(...boxes.map(b => b.height)) };
          })
          .filter(({ control, width, height }) => {
            if (width <= 1 || height <= 1 || control.matches(".skip") || (width >= least - 0.5 && height >= least - 0.5)) return false;
            if (!control.matches("a")) return true;
            const block = control.closest("p, li, dd, dt, td, th, small, blockquote, figcaption, label, h1, h2, h3, .notice, .meta");
            const words = text => text.replace(/[\s·,，。（）()|]/g, "").length;
            return !block || words(block.textContent) <= words(control.textContent);
          })
          .map(({ control, width, height }) => `${Math.round(width)}×${Math.round(height)} ${control.tagName.toLowerCase()}.${control.className} “${(control.textContent || control.name || "").trim().slice(0, 30)}”`)
        """;

    private const string WideParts = """
        () => {
          const most = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= most) return [];
          return [`${document.documentElement.scrollWidth} px in ${most} px`, ...[...document.querySelectorAll("body *")]
            .filter(part => part.getBoundingClientRect().right > most + 1 && !part.closest(".sr, svg"))
            .map(part => `${part.tagName.toLowerCase()}.${part.getAttribute("class") ?? ""}`).slice(0, 8)];
        }
        """;

    private const string Frame = """
        () => ({ headings: document.querySelectorAll("h1").length, language: document.documentElement.lang, title: document.title })
        """;

    /// <summary>axe finds nothing, in what is folded away neither.</summary>
    public static async Task<IEnumerable<string>> AxeAsync(IPage page)
    {
        await page.EvaluateAsync(axe);
        return await page.EvaluateAsync<string[]>(RunAxe);
    }

    /// <summary>No control is smaller than a finger, links inside text excepted.</summary>
    public static async Task<IEnumerable<string>> ControlsAsync(IPage page, View view) =>
        (await page.EvaluateAsync<string[]>(SmallControls, view.Tap)).Distinct().Take(6).Select(small => $"under {view.Tap} px: {small}");

    /// <summary>Nothing is wider than a window of 320 px.</summary>
    public static async Task<IEnumerable<string>> NarrowAsync(IPage page)
    {
        var size = page.ViewportSize!;
        await page.SetViewportSizeAsync(320, 800);
        var wide = await page.EvaluateAsync<string[]>(WideParts);
        await page.SetViewportSizeAsync(size.Width, size.Height);
        return wide.Length == 0 ? [] : [$"wider than 320 px: {string.Join(", ", wide)}"];
    }

    /// <summary>One h1, the language and a title.</summary>
    public static async Task<IEnumerable<string>> FrameAsync(IPage page, View view)
    {
        var frame = await page.EvaluateAsync<PageFrame>(Frame);
        var faults = new List<string>();
        if (frame.Headings != 1)
        {
            faults.Add($"{frame.Headings} h1");
        }

        if (frame.Language != (view.English ? "en" : "zh-CN"))
        {
            faults.Add($"lang={frame.Language}");
        }

        if (string.IsNullOrWhiteSpace(frame.Title))
        {
            faults.Add("no title");
        }

        return faults;
    }

    /// <summary>Every rule, for a page as it is open in this view.</summary>
    public static async Task<IReadOnlyList<string>> AllAsync(IPage page, View view)
    {
        await page.EvaluateAsync(Unfold);
        List<string> faults = [.. await FrameAsync(page, view), .. await ControlsAsync(page, view), .. await AxeAsync(page)];
        if (!view.HighContrast)
        {
            faults.AddRange(await NarrowAsync(page));
        }

        return [.. faults.Select(fault => $"{new Uri(page.Url).PathAndQuery} [{view}] {fault}")];
    }

    private sealed record PageFrame
    {
        public int Headings { get; init; }

        public string Language { get; init; } = "";

        public string Title { get; init; } = "";
    }
}
