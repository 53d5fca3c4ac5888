using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>The way to this page, from <see cref="PageFrame.Trail"/>; the layout shows it, views only fill the trail.</summary>
[HtmlTargetElement("pt-breadcrumb")]
public sealed class BreadcrumbTagHelper(PageFrame frame, IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "breadcrumb");
        output.Attributes.SetAttribute("aria-label", texts["Trail"].Value);
        var list = Html.Element("ol", null);
        foreach (var crumb in frame.Trail)
            list.InnerHtml.AppendHtml(Html.Element("li", null, Html.Element("a", null, crumb.Text).With(("href", crumb.Url))));
        list.InnerHtml.AppendHtml(Html.Element("li", null, Html.Element("span", null, frame.Title).With(("aria-current", "page"))));
        output.Content.AppendHtml(list);
    }
}
