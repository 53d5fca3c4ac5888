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
        output.TagName = null;
        output.Content.SetHtmlContent(Stage is null
            ? Of(View, Tone, Icon, await output.GetChildContentAsync())
            : OfStage(View, texts, Stage, Note));
    }

    /// <summary>The badge of a stage.</summary>
    public static HtmlString OfStage(ViewContext view, IStringLocalizer<SharedTexts> texts, string stage, string? note = null)
    {
        var (tone, icon) = stage switch
        {
            "Pending" => ("wait", "clock"),
            "Accepted" => ("info", "arrow-right"),
            "Completed" => ("done", "check"),
            "Rejected" => ("no", "x"),
            "Transferred" => ("dept", "transfer"),
            "Late" => ("bad", "clock-exclamation"),
            _ => ("info", "info-circle"),
        };
        return Of(view, tone, icon, Html.Of($"{texts["Stage" + stage]}{(note is { Length: > 0 } ? " · " + note : null)}"));
    }

    /// <summary>The badge of another state.</summary>
    public static HtmlString Of(ViewContext view, string tone, string icon, IHtmlContent words) => Html.Of(
        $"""<span class="badge tone-{tone}">{Html.Icon(view, icon)}<span>{words}</span></span>""");
}
