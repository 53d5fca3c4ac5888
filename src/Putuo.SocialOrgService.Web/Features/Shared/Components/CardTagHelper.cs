using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// A white card with a heading: <c>&lt;pt-card title="服务完成情况" more="/ledger" more-text="全部台账"&gt;…&lt;/pt-card&gt;</c>.
/// Without a title it is a plain card. Ids and data attributes go to it.
/// </summary>
[HtmlTargetElement("pt-card")]
public sealed class CardTagHelper : TagHelper
{
    /// <summary>The heading.</summary>
    public string? Title { get; set; }

    /// <summary>The heading's level, 2 or 3.</summary>
    public int Level { get; set; } = 2;

    /// <summary>An icon before the heading.</summary>
    public string? Icon { get; set; }

    /// <summary>Where all of it stands.</summary>
    public string? More { get; set; }

    /// <summary>The words of that link.</summary>
    public string? MoreText { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "section";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "card" + (context.AllAttributes.TryGetAttribute("class", out var more) ? " " + more.Value : ""));
        if (Title is not null)
        {
            output.Content.AppendHtml(Html.Element("header", "card-head",
                Html.Element("h" + Level, null, Icon is null ? null : Html.Icon(View, Icon), Title),
                More is null ? null : Html.Element("a", "more", MoreText ?? Title, Html.Icon(View, "chevron-right")).With(("href", More))));
        }
        output.Content.AppendHtml(content);
    }
}
