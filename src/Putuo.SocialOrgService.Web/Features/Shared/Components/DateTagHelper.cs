using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// A day: <c>&lt;pt-date for="Day" min="@today" max="@last" /&gt;</c> for a DateOnly; the browser's own picker, which also takes typing.
/// </summary>
[HtmlTargetElement("pt-date")]
public sealed class DateTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The property of the input model, a DateOnly or DateOnly?.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label; the display name if none is given.</summary>
    public string? Label { get; set; }

    /// <summary>What to know before filling it in.</summary>
    public string? Hint { get; set; }

    /// <summary>The first day to choose.</summary>
    public DateOnly? Min { get; set; }

    /// <summary>The last day to choose.</summary>
    public DateOnly? Max { get; set; }

    /// <summary>Whether it may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(View, For, Hint, texts);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", parts.HasError ? "field has-error" : "field");
        output.Content.AppendHtml(Html.Element("label", null, Label ?? For.Metadata.GetDisplayName(),
            Optional ? Html.Element("span", "optional", texts["Optional"].Value) : null).With(("for", parts.Id)));
        output.Content.AppendHtml(parts.HintAndError());
        output.Content.AppendHtml(new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing }.With(
            ("class", "input input-short"), ("type", "date"), ("id", parts.Id), ("name", parts.Name),
            ("value", parts.Attempted ?? Day(For.Model as DateOnly?)), ("min", Day(Min)), ("max", Day(Max)),
            ("aria-describedby", parts.DescribedBy), ("aria-invalid", parts.HasError ? "true" : null), ("aria-required", Optional ? null : "true")));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
