using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// A picture drawn for this site: <c>&lt;pt-art name="lighthouse" /&gt;</c> (hero, lighthouse, ferry; files in wwwroot/art), or
/// a category's scene: <c>&lt;pt-art category="A" /&gt;</c>. With <c>narrow</c> a phone gets a picture of its own. It decorates and is silent to screen readers.
/// </summary>
[HtmlTargetElement("pt-art")]
public sealed class ArtTagHelper : TagHelper
{
    /// <summary>The file's name without its end.</summary>
    public string? Name { get; set; }

    /// <summary>The file for phones, without its end.</summary>
    public string? Narrow { get; set; }

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
        output.TagName = null;
        var picture = new TagBuilder("img") { TagRenderMode = TagRenderMode.SelfClosing }.With(("class", $"art art-{Name}"), ("src", Address(Name!)), ("alt", ""));
        output.Content.SetHtmlContent(Narrow is null ? picture : Html.Element("picture", null,
            new TagBuilder("source") { TagRenderMode = TagRenderMode.SelfClosing }.With(("media", "(max-width: 639px)"), ("srcset", Address(Narrow))),
            picture));
    }

    private string Address(string name) => Html.Asset(View.HttpContext, $"art/{name}.svg");
}
