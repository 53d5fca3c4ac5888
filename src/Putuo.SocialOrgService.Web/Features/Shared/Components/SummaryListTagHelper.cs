using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// Names and values: <c>&lt;pt-summary-list&gt;&lt;pt-summary label="类别" change="/orders/new/1"&gt;陪诊接送&lt;/pt-summary&gt;&lt;/pt-summary-list&gt;</c>.
/// </summary>
[HtmlTargetElement("pt-summary-list")]
public sealed class SummaryListTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "summary");
    }
}
