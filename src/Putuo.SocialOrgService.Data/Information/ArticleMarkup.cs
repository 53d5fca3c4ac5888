using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Putuo.SocialOrgService.Domain.Information;

namespace Putuo.SocialOrgService.Data.Information;

/// <summary>
/// The text of an article: Markdown of paragraphs, headings, lists, emphasis and links. HTML in it is text like any other; a picture or
/// a link that <see cref="ArticleLink"/> does not let pass is its words alone, however it came to be kept.
/// </summary>
public static class ArticleMarkup
{
    /// <summary>The title is the page's first heading; those of the text come below it.</summary>
    private const int FirstHeading = 2, LastHeading = 4;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UseSoftlineBreakAsHardlineBreak().Build();

    /// <summary>The addresses that a text links to, in its order.</summary>
    public static IEnumerable<string> LinksIn(string markdown) => Markdown.Parse(markdown, Pipeline).Descendants()
        .Select(part => part switch
        {
            LinkInline link => link.Url ?? "",
            AutolinkInline { IsEmail: false } link => link.Url,
            _ => null,
        }).OfType<string>();

    /// <summary>The text as safe HTML, without the element around it.</summary>
    public static string HtmlOf(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Clamp(heading.Level, FirstHeading, LastHeading);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !ArticleLink.IsSafe(link.Url ?? "")).ToList())
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !ArticleLink.IsSafe(link.Url)).ToList())
            link.ReplaceBy(new LiteralInline(link.Url));
        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.Render(document);
        return html.ToString();
    }
}
