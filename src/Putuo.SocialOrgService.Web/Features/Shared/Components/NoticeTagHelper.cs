using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// A message on the page that stays: <c>&lt;pt-notice tone="done" title="已收到"&gt;兴普社区的社会组织一般24小时内接单。&lt;/pt-notice&gt;</c>;
/// tones info, done, warn, bad. With <c>live</c> screen readers hear it at once.
/// </summary>
[HtmlTargetElement("pt-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    /// <summary>Its colour and icon.</summary>
    public string Tone { get; set; } = "info";

    /// <summary>A line in bold before the content.</summary>
    public string? Title { get; set; }

    /// <summary>Whether it answers what the visitor just did.</summary>
    public bool Live { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"notice notice-{Tone}");
        if (Live)
            output.Attributes.SetAttribute("role", "status");
        output.Content.AppendHtml(Html.Icon(View, Tone switch { "done" => "circle-check", "warn" => "alert-triangle", "bad" => "alert-circle", _ => "info-circle" }));
        output.Content.AppendHtml(Html.Element("div", null, Title is null ? null : Html.Element("strong", null, Title), content));
    }
}
