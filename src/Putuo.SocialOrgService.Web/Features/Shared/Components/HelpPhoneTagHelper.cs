using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Putuo.SocialOrgService.Domain.Areas;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>The telephone by which the community places an order for a caller: <c>&lt;pt-help-phone /&gt;</c>. Shows nothing when the district has set none.</summary>
[HtmlTargetElement("pt-help-phone")]
public sealed class HelpPhoneTagHelper(DistrictSettings settings, ViewPreferences preferences, IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The piece by language and icon: almost every page shows it twice, and only other settings change it.</summary>
    private static readonly ConditionalWeakTable<DistrictSettings, ConcurrentDictionary<(bool, HtmlString), HtmlString>> Made = [];

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(View, settings, preferences, texts));
    }

    /// <summary>The telephone as HTML; nothing when the district has set none.</summary>
    public static HtmlString Of(ViewContext view, DistrictSettings settings, ViewPreferences preferences, IStringLocalizer<SharedTexts> texts)
    {
        if (settings.Phone.Length == 0)
            return HtmlString.Empty;
        var icon = Html.Icon(view, "phone-call");
        var made = Made.GetOrCreateValue(settings);
        var key = (preferences.IsEnglish, icon);
        return made.TryGetValue(key, out var kept) ? kept : made.GetOrAdd(key, Make(icon, settings, preferences, texts));
    }

    private static HtmlString Make(HtmlString icon, DistrictSettings settings, ViewPreferences preferences, IStringLocalizer<SharedTexts> texts)
    {
        var hours = preferences.IsEnglish ? settings.PhoneHoursEn : settings.PhoneHours;
        return Html.Of($"""
            <p class="help-phone">{icon}<span><small>{texts["HelpPhone"]}{(hours.Length > 0 ? " · " : "")}{HoursTagHelper.Of(hours)}</small><a href="tel:{settings.Phone}">{settings.Phone}</a></span></p>
            """);
    }
}
