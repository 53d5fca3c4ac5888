using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Web.Features.Shared.Components;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Shared.Desk;

/// <summary>
/// How much of a term is left, as words and a bar: <c>&lt;pt-time-left due="@card.Due" since="@card.Since" /&gt;</c>. A term that
/// stands still says so; without a term nothing is shown.
/// </summary>
[HtmlTargetElement("pt-time-left")]
public sealed class TimeLeftTagHelper(LocalTimes times, IStringLocalizer<DeskTexts> texts) : TagHelper
{
    private const double Soon = .25;

    /// <summary>The term's end, in UTC.</summary>
    public DateTime? Due { get; set; }

    /// <summary>The term's beginning, in UTC.</summary>
    public DateTime Since { get; set; }

    /// <summary>Whether it stands still.</summary>
    public bool Paused { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Due is not { } due)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Paused)
        {
            output.Attributes.SetAttribute("class", "left");
            output.Content.Append(texts["Paused"]);
            return;
        }
        var late = times.IsOver(due);
        var share = late ? 1 : Math.Clamp((due - times.UtcNow) / (due - Since), .02, 1);
        var tone = late ? "bad" : share < Soon ? "wait" : "done";
        output.Attributes.SetAttribute("class", $"left left-{tone}");
        output.Content.AppendHtml(Html.Element("progress", $"bar bar-{tone}").With(
            ("max", "100"), ("value", Math.Round(share * 100).ToString(CultureInfo.InvariantCulture)), ("aria-hidden", "true")));
        output.Content.AppendHtml(Html.Element("span", null, times.Left(due)));
    }
}
