using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// One figure with its unit, its name and the way to how it is counted, inside <c>&lt;dl class="kpis"&gt;</c>:
/// <c>&lt;pt-kpi value="76.2" unit="%" label="接单率" note="138/181" href="/data/definitions#acceptance" /&gt;</c>. A null value shows —.
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
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "kpi");
        output.Content.AppendHtml(Html.Element("dt", null,
            Icon is null ? null : Html.Icon(View, Icon),
            Href is null ? Label : Html.Element("a", null, Label, Html.Element("span", "sr", " · " + texts["HowCounted"].Value)).With(("href", Href)),
            Note is null ? null : Html.Element("small", null, Note)));
        output.Content.AppendHtml(Html.Element("dd", null, Value ?? "—", Unit is null || Value is null ? null : Html.Element("small", null, Unit)));
    }
}
