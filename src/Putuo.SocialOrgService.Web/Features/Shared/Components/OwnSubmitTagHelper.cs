using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// What Enter in a field presses: <c>&lt;pt-own-submit&gt;&lt;/pt-own-submit&gt;</c> first in a form that has further buttons, such as one that
/// removes a photo, before its own. A browser takes the first one; this sends the form as its own button does and is seen by nobody. It
/// is laid out all the same, since some browsers pass over a button that is not.
/// </summary>
[HtmlTargetElement("pt-own-submit")]
public sealed class OwnSubmitTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "submit");
        output.Attributes.SetAttribute("class", "sr");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-hidden", "true");
    }
}
