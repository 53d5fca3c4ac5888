using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>Gives every form that posts its antiforgery token, in the place of the framework's form helper: <c>&lt;form method="post" action="/orders/…"&gt;</c>.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml(generator.GenerateAntiforgery(View));
}
