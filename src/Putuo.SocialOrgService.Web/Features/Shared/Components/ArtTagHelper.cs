using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// A picture drawn for this site: <c>&lt;pt-art name="lighthouse" /&gt;</c> (hero, lighthouse, ferry; files in wwwroot/art), or
/// a category's scene: <c>&lt;pt-art category="A" /&gt;</c>. It decorates and is silent to screen readers.
/// </summary>
[HtmlTargetElement("pt-art")]
public sealed class ArtTagHelper : TagHelper
{
    /// <summary>The file's name without its end.</summary>
    public string? Name { get; set; }

    /// <summary>A category's code of either level; the first letter chooses the scene.</summary>
    public string? Category { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Category is { Length: > 0 })
        {
            output.TagName = "svg";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Attributes.SetAttribute("class", "scene");
            output.Attributes.SetAttribute("viewBox", "0 0 320 180");
            output.Attributes.SetAttribute("aria-hidden", "true");
            output.Attributes.SetAttribute("focusable", "false");
            output.Content.SetHtmlContent(Html.Element("use", null).With(("href", $"{Html.Asset(View.HttpContext, "art/scenes.svg")}#{Category[..1]}")));
            return;
        }
        output.TagName = "img";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("class", $"art art-{Name}");
        output.Attributes.SetAttribute("src", Html.Asset(View.HttpContext, $"art/{Name}.svg"));
        output.Attributes.SetAttribute("alt", "");
    }
}
