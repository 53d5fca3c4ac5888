using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// What happened to a thing, newest or oldest first as given:
/// <c>&lt;pt-timeline&gt;&lt;pt-event title="已接单" when="今天 9:40" at="@e.At" who="蓝帆志愿服务队" tone="info"&gt;说明&lt;/pt-event&gt;&lt;/pt-timeline&gt;</c>.
/// </summary>
[HtmlTargetElement("pt-timeline")]
public sealed class TimelineTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.Attributes.SetAttribute("class", "timeline");
    }
}
