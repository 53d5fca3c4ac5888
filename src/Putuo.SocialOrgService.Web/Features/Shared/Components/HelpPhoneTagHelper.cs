using Putuo.SocialOrgService.Domain.Areas;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>The telephone by which the community places an order for a caller: <c>&lt;pt-help-phone /&gt;</c>. Shows nothing when the district has set none.</summary>
[HtmlTargetElement("pt-help-phone")]
public sealed class HelpPhoneTagHelper(DistrictSettings settings, ViewPreferences preferences, IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (settings.Phone.Length == 0)
        {
            output.SuppressOutput();
            return;
        }
        var hours = preferences.IsEnglish ? settings.PhoneHoursEn : settings.PhoneHours;
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "help-phone");
        output.Content.AppendHtml(Html.Icon(View, "phone-call"));
        output.Content.AppendHtml(Html.Element("span", null,
            Html.Element("small", null, texts["HelpPhone"].Value, hours.Length > 0 ? " · " : null, HoursTagHelper.Of(hours)),
            Html.Element("a", null, settings.Phone).With(("href", "tel:" + settings.Phone))));
    }
}
