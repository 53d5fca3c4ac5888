using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>One entry of a timeline, see <see cref="TimelineTagHelper"/>; its content is the reason or the note.</summary>
[HtmlTargetElement("pt-event", ParentTag = "pt-timeline")]
public sealed class EventTagHelper : TagHelper
{
    /// <summary>What happened.</summary>
    public string Title { get; set; } = "";

    /// <summary>When, in words.</summary>
    public string When { get; set; } = "";

    /// <summary>When, in UTC, for machines.</summary>
    public DateTime? At { get; set; }

    /// <summary>Who did it.</summary>
    public string? Who { get; set; }

    /// <summary>The colour of its mark: info, wait, done, no, bad, dept.</summary>
    public string Tone { get; set; } = "info";

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var note = await output.GetChildContentAsync();
        output.TagName = "li";
        output.Attributes.SetAttribute("class", $"tone-{Tone}");
        output.Content.AppendHtml(Html.Element("strong", null, Html.Element("bdi", null, Title)));
        output.Content.AppendHtml(Html.Element("p", "meta",
            Html.Element("time", null, When).With(("datetime", At?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture))),
            Who is { Length: > 0 } ? Html.Element("span", null, Html.Element("bdi", null, Who)) : null));
        if (!note.IsEmptyOrWhiteSpace)
            output.Content.AppendHtml(Html.Element("div", "timeline-note", note));
    }
}
