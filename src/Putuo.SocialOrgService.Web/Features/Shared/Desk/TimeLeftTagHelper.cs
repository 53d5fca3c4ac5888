using Microsoft.AspNetCore.Html;
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
    /// <summary>What ends sooner than this is marked, however long the term was: less time left never looks calmer than more.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromHours(12);

    /// <summary>The term's end, in UTC.</summary>
    public DateTime? Due { get; set; }

    /// <summary>The term's beginning, in UTC.</summary>
    public DateTime Since { get; set; }

    /// <summary>Whether it stands still.</summary>
    public bool Paused { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(times, texts, Due, Since, Paused));
    }

    /// <summary>The words and the bar as HTML; nothing without a term.</summary>
    public static HtmlString Of(LocalTimes times, IStringLocalizer<DeskTexts> texts, DateTime? end, DateTime since, bool paused)
    {
        if (end is not { } due)
            return HtmlString.Empty;
        if (paused)
            return Html.Of($"""<div class="left">{texts["Paused"]}</div>""");
        var late = times.IsOver(due);
        var share = late ? 1 : Math.Clamp((due - times.UtcNow) / (due - since), .02, 1);
        var tone = late ? "bad" : due - times.UtcNow < Soon ? "wait" : "done";
        return Html.Of($"""<div class="left left-{tone}"><progress class="bar bar-{tone}" max="100" value="{(long)Math.Round(share * 100)}" aria-hidden="true"></progress><span>{times.Left(due)}</span></div>""");
    }
}
