using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// One figure with its unit, its name and the way to how it is counted, inside <c>&lt;dl class="kpis"&gt;</c>:
/// <c>&lt;pt-kpi value="76.2" unit="%" label="接单率" note="138/181" href="/data/definitions#acceptance" /&gt;</c>. Without a value it shows —.
/// </summary>
[HtmlTargetElement("pt-kpi")]
public sealed class KpiTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The figure as text.</summary>
    public string? Value { get; set; }

    /// <summary>Its unit.</summary>
    public string? Unit { get; set; }

    /// <summary>Its name.</summary>
    public string Label { get; set; } = "";

    /// <summary>A share, a period or another word beside its name.</summary>
    public string? Note { get; set; }

    /// <summary>An icon.</summary>
    public string? Icon { get; set; }

    /// <summary>Where it is said how it is counted, or where its rows stand.</summary>
    public string? Href { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var counted = Href?.StartsWith("/data/definitions", StringComparison.Ordinal) == true ? Html.Of($"""<span class="sr"> · {texts["HowCounted"]}</span>""") : null;
        var name = string.IsNullOrEmpty(Href) ? Html.Of($"{Label}") : Html.Of($"""<a href="{Href}">{Label}{counted}</a>""");
        var has = !string.IsNullOrEmpty(Value);
        output.TagName = null;
        output.Content.SetHtmlContent(Html.Of($"""
            <div class="kpi"><dt>{(Icon is null ? null : Html.Icon(View, Icon))}{name}{Small(Note)}</dt><dd>{(has ? Value : "—")}{Small(has ? Unit : null)}</dd></div>
            """));
    }

    private static HtmlString? Small(string? text) => string.IsNullOrEmpty(text) ? null : Html.Of($"<small>{text}</small>");
}
