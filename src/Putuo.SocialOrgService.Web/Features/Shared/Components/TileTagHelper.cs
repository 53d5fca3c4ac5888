using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// A big target with icon, name and a line: <c>&lt;pt-tile href="/orders/new?category=A" category="A" title="为老服务" note="助餐 · 陪诊" /&gt;</c>
/// inside <c>&lt;ul class="tiles"&gt;</c>. With a category it takes its colour and icon; otherwise give an icon.
/// </summary>
[HtmlTargetElement("pt-tile")]
public sealed class TileTagHelper : TagHelper
{
    /// <summary>Where it leads.</summary>
    public string Href { get; set; } = "";

    /// <summary>A category's code of either level.</summary>
    public string? Category { get; set; }

    /// <summary>An icon, when it is not the category's.</summary>
    public string? Icon { get; set; }

    /// <summary>Its name.</summary>
    public string Title { get; set; } = "";

    /// <summary>A line below.</summary>
    public string? Note { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(View, Href, Title, Note, Category, Icon));
    }

    /// <summary>The tile as HTML.</summary>
    public static HtmlString Of(ViewContext view, string href, string title, string? note, string? category = null, string? icon = null)
    {
        var colour = category is null ? null : Html.Of($" data-category=\"{category[0]}\"");
        var line = note is null ? null : Html.Of($"<small>{note}</small>");
        var mark = Html.Icon(view, icon ?? CategoryIcons.Of(category));
        return Html.Of($"""
            <li><a class="tile" href="{href}"{colour}><span class="tile-icon">{mark}</span><span class="tile-text"><strong>{title}</strong>{line}</span></a></li>
            """);
    }
}
