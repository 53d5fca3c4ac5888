using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>A category's mark beside its name, in its colour: <c>&lt;pt-category code="A06"&gt;陪诊接送&lt;/pt-category&gt;</c>.</summary>
[HtmlTargetElement("pt-category")]
public sealed class CategoryTagHelper : TagHelper
{
    /// <summary>The code of either level.</summary>
    public string Code { get; set; } = "Z";

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Html.Category(View, Code, name));
    }
}
