using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// A key that makes a form take effect once however often it is sent: <c>&lt;pt-once /&gt;</c> inside the form; the action binds
/// it as <c>Guid once</c> and hands it to the desk. A form that comes back with errors keeps its key through <c>value</c>.
/// </summary>
[HtmlTargetElement("pt-once", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class OnceTagHelper : TagHelper
{
    /// <summary>The key of a form that comes back.</summary>
    public Guid? Value { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Html.Once(Value));
    }
}
