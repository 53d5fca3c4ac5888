using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// A stage as icon, word and colour: <c>&lt;pt-badge stage="Pending" /&gt;</c>, a rejected one with which it is:
/// <c>&lt;pt-badge stage="Rejected" note="@reason" /&gt;</c>; also Transferred and Late. For other states:
/// <c>&lt;pt-badge tone="info" icon="flag"&gt;征集中&lt;/pt-badge&gt;</c> (tones info, wait, done, no, bad, dept).
/// </summary>
[HtmlTargetElement("pt-badge")]
public sealed class BadgeTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The stage's name in code.</summary>
    public string? Stage { get; set; }

    /// <summary>What stands after the stage's word.</summary>
    public string? Note { get; set; }

    /// <summary>The colour of a state that is not a stage.</summary>
    public string Tone { get; set; } = "info";

    /// <summary>Its icon.</summary>
    public string Icon { get; set; } = "info-circle";

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        (Tone, Icon) = Stage switch
        {
            "Pending" => ("wait", "clock"),
            "Accepted" => ("info", "arrow-right"),
            "Completed" => ("done", "check"),
            "Rejected" => ("no", "x"),
            "Transferred" => ("dept", "transfer"),
            "Late" => ("bad", "clock-exclamation"),
            _ => (Tone, Icon),
        };
        var words = Stage is null ? (IHtmlContent)await output.GetChildContentAsync() : new HtmlContentBuilder().Append(texts["Stage" + Stage]);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"badge tone-{Tone}");
        output.Content.AppendHtml(Html.Icon(View, Icon));
        output.Content.AppendHtml(Html.Element("span", null, words, Note is { Length: > 0 } ? $" · {Note}" : null));
    }
}
