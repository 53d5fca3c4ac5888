using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// What an empty list shows: what will appear here and how to make it appear.
/// <c>&lt;pt-empty title="还没有订单"&gt;&lt;p&gt;想找人帮忙…&lt;/p&gt;&lt;pt-btn href="/orders/new"&gt;我要点单&lt;/pt-btn&gt;&lt;/pt-empty&gt;</c>
/// </summary>
[HtmlTargetElement("pt-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>What is not there yet.</summary>
    public string Title { get; set; } = "";

    /// <summary>The picture: lighthouse or ferry.</summary>
    public string Art { get; set; } = "ferry";

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var way = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "empty");
        output.Content.AppendHtml(new TagBuilder("img") { TagRenderMode = TagRenderMode.SelfClosing }
            .With(("src", Html.Asset(View.HttpContext, $"art/{Art}.svg")), ("alt", ""), ("class", "art"), ("width", "180"), ("height", "120")));
        output.Content.AppendHtml(Html.Element("p", "empty-title", Title));
        output.Content.AppendHtml(way);
    }
}
