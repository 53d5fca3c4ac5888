using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// A table in a region that scrolls by itself: <c>&lt;pt-table caption="服务台账" cards&gt;&lt;thead&gt;…&lt;/thead&gt;&lt;tbody&gt;…&lt;/tbody&gt;&lt;/pt-table&gt;</c>.
/// With <c>cards</c> each row is a card under 640 px; cells then carry <c>data-label</c>. Numbers take <c>class="num"</c>.
/// </summary>
[HtmlTargetElement("pt-table")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What the table shows.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Whether the caption is only for screen readers, because a heading says the same.</summary>
    public bool HideCaption { get; set; }

    /// <summary>Whether rows become cards on a phone.</summary>
    public bool Cards { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Attributes.SetAttribute("class", $"table-scroll {output.Attributes["class"]?.Value}".TrimEnd());
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        output.Content.AppendHtml(Html.Element("table", Cards ? "table table-cards" : "table",
            Html.Element("caption", HideCaption ? "sr" : null, Caption), rows));
    }
}
