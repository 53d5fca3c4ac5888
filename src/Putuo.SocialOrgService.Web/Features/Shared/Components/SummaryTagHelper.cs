using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>One line of a <see cref="SummaryListTagHelper"/>; with <c>change</c> a link leads back to where it was filled in.</summary>
[HtmlTargetElement("pt-summary", ParentTag = "pt-summary-list")]
public sealed class SummaryTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The name.</summary>
    public string Label { get; set; } = "";

    /// <summary>Where it can be changed.</summary>
    public string? Change { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.Content.AppendHtml(Html.Element("dt", null, Html.Element("bdi", null, Label)));
        output.Content.AppendHtml(Html.Element("dd", null, value));
        if (Change is not null)
            output.Content.AppendHtml(Html.Element("dd", "summary-change", Html.Element("a", null,
                Html.Element("span", null, texts["Change"].Value).With(("aria-hidden", "true")),
                Html.Element("span", "sr", texts["ChangeOf", Label].Value)).With(("href", Change))));
    }
}
