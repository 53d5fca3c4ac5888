using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// A button, or a link that looks like one: <c>&lt;pt-btn icon="check"&gt;确认完成并评价&lt;/pt-btn&gt;</c> submits,
/// <c>&lt;pt-btn href="/orders/new" kind="second"&gt;我要点单&lt;/pt-btn&gt;</c> leads. Its words are a verb and its object.
/// Other attributes (name, value, formaction, data-confirm) go to the element.
/// </summary>
[HtmlTargetElement("pt-btn")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>The address of a link; without it the element is a submit button.</summary>
    public string? Href { get; set; }

    /// <summary>An icon before the words.</summary>
    public string? Icon { get; set; }

    /// <summary><c>first</c> (one a page), <c>second</c>, <c>quiet</c> or <c>danger</c>.</summary>
    public string Kind { get; set; } = "first";

    /// <summary>Whether it is smaller, for rows and cards.</summary>
    public bool Small { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagMode = TagMode.StartTagAndEndTag;
        var css = $"btn btn-{Kind}" + (Small ? " btn-small" : "");
        if (context.AllAttributes.TryGetAttribute("class", out var more))
            css += " " + more.Value;
        output.Attributes.SetAttribute("class", css);
        if (Href is null)
        {
            output.TagName = "button";
            if (!context.AllAttributes.ContainsName("type"))
                output.Attributes.SetAttribute("type", "submit");
        }
        else
        {
            output.TagName = "a";
            output.Attributes.SetAttribute("href", Href.Length == 0 ? View.HttpContext.Request.PathBase + View.HttpContext.Request.Path : Href);
        }
        if (Icon is not null)
            output.Content.AppendHtml(Html.Icon(View, Icon));
        output.Content.AppendHtml(Html.Element("span", null, words));
    }
}
