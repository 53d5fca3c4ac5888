using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// An icon of the sprite: <c>&lt;pt-icon name="phone" /&gt;</c>. Names stand in frontend/icons.txt. An icon never stands
/// alone: a word stands beside it.
/// </summary>
[HtmlTargetElement("pt-icon")]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>The icon's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html.Icon(View, Name));
    }
}
