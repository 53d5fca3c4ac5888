using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>The few pieces of HTML that several components are made of.</summary>
public static class Html
{
    private static readonly ConcurrentDictionary<string, IconSet> Icons = new();

    /// <summary>The address of an own static file with its fingerprint, as it may be cached for ever.</summary>
    public static string Asset(HttpContext context, string path) =>
        "/" + (context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path);

    /// <summary>An icon of the sprite; it never stands alone, so it is hidden from screen readers.</summary>
    public static HtmlString Icon(ViewContext view, string name)
    {
        var items = view.HttpContext.Items;
        if (items[typeof(IconSet)] is not IconSet icons)
            items[typeof(IconSet)] = icons = Icons.GetOrAdd(Asset(view.HttpContext, "lib/icons.svg"), sprite => new(sprite));
        return icons[name];
    }

    /// <summary>A category's mark beside its name, in its colour.</summary>
    public static HtmlString Category(ViewContext view, string code, IHtmlContent name) => Of(
        $"""<span class="category" data-category="{code[0]}">{Icon(view, CategoryIcons.Of(code))}<span>{name}</span></span>""");

    /// <summary>The hidden key that makes a form take effect once.</summary>
    /// <param name="kept">The key of a form that comes back; a new one otherwise.</param>
    public static HtmlString Once(Guid? kept = null) => Of(
        $"""<input type="hidden" name="once" value="{(kept is { } given && given != Guid.Empty ? given : Guid.NewGuid())}">""");

    /// <summary>HTML of an interpolated string whose holes are encoded: <c>Html.Of($"&lt;b&gt;{name}&lt;/b&gt;")</c>.</summary>
    public static HtmlString Of(HtmlText html) => new(html.ToStringAndClear());

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

    /// <summary>The icons of one sprite as they are written, each made once: a page shows many of the few there are.</summary>
    private sealed class IconSet(string sprite)
    {
        private readonly ConcurrentDictionary<string, HtmlString> made = new();

        public HtmlString this[string name] => made.GetOrAdd(name, static (wanted, sprite) => Of(
            $"""<svg aria-hidden="true" class="icon" focusable="false"><use href="{sprite}#{wanted}"></use></svg>"""), sprite);
    }
}
