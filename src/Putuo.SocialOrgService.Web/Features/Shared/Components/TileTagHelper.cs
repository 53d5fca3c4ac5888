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
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml(Html.Element("a", "tile",
            Html.Element("span", "tile-icon", Html.Icon(View, Icon ?? CategoryIcons.Of(Category))),
            Html.Element("span", "tile-text", Html.Element("strong", null, Title), Note is null ? null : Html.Element("small", null, Note)))
            .With(("href", Href), ("data-category", Category?[..1])));
    }
}
