using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>Office hours in which no range breaks over a line: <c>&lt;pt-hours text="工作日8:30–12:00、14:00–17:00" /&gt;</c>.</summary>
[HtmlTargetElement("pt-hours")]
public sealed class HoursTagHelper : TagHelper
{
    private static readonly Regex Ranges = new(@"\d+:\d+–\d+:\d+", RegexOptions.NonBacktracking);

    /// <summary>The hours as the district writes them.</summary>
    public string Text { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.AppendHtml(Of(Text));
    }

    /// <summary>The text with each range held together.</summary>
    public static IHtmlContent Of(string text)
    {
        var content = new HtmlContentBuilder();
        var place = 0;
        foreach (var range in Ranges.EnumerateMatches(text))
        {
            content.Append(text[place..range.Index]);
            content.AppendHtml(Html.Element("span", "nowrap", text.Substring(range.Index, range.Length)));
            place = range.Index + range.Length;
        }
        return content.Append(text[place..]);
    }
}
