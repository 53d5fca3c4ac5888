using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>The few pieces of HTML that several components are made of.</summary>
public static class Html
{
    /// <summary>Icons as they are written, made once: a page shows many of the few there are.</summary>
    private static readonly ConcurrentDictionary<(string Sprite, string Name, string Css), HtmlString> Icons = new();

    /// <summary>The address of an own static file with its fingerprint, as it may be cached for ever.</summary>
    public static string Asset(HttpContext context, string path) =>
        "/" + (context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path);

    /// <summary>An icon of the sprite; it never stands alone, so it is hidden from screen readers.</summary>
    public static IHtmlContent Icon(ViewContext view, string name, string css = "icon") =>
        Icons.GetOrAdd((Asset(view.HttpContext, "lib/icons.svg"), name, css), static icon => new HtmlString(
            $"""<svg aria-hidden="true" class="{icon.Css}" focusable="false"><use href="{icon.Sprite}#{icon.Name}"></use></svg>"""));

    /// <summary>An icon of the sprite, in a view: <c>@Html.Icon("phone")</c>. Names stand in frontend/icons.txt; a word stands beside it.</summary>
    public static IHtmlContent Icon(this IHtmlHelper html, string name) => Icon(html.ViewContext, name);

    /// <summary>A category's mark beside its name, for the rows of a list; elsewhere <see cref="CategoryTagHelper"/>.</summary>
    public static IHtmlContent Category(this IHtmlHelper html, string code, string name) => Category(html.ViewContext, code, name);

    /// <summary>The key that makes a form take effect once, for the rows of a list; elsewhere <see cref="OnceTagHelper"/>.</summary>
    public static IHtmlContent Once(this IHtmlHelper _) => new HtmlString($"""<input type="hidden" name="once" value="{Guid.NewGuid()}">""");

    /// <summary>A category's mark beside its name, in its colour.</summary>
    public static TagBuilder Category(ViewContext view, string code, object name) =>
        Element("span", "category", Icon(view, CategoryIcons.Of(code)), Element("span", null, name)).With(("data-category", code[..1]));

    /// <summary>An element with a class and content; texts are encoded, HTML content is not.</summary>
    public static TagBuilder Element(string tag, string? css, params object?[] content)
    {
        var element = new TagBuilder(tag);
        if (css is not null)
            element.AddCssClass(css);
        foreach (var part in content)
        {
            if (part is IHtmlContent html)
                element.InnerHtml.AppendHtml(html);
            else if (part is not null)
                element.InnerHtml.Append(part.ToString()!);
        }
        return element;
    }

    /// <summary>The same with attributes; one whose value is null is left out.</summary>
    public static TagBuilder With(this TagBuilder element, params (string Name, string? Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                element.Attributes[name] = value;
        }
        return element;
    }
}
