using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// One box to tick for a bool, a consent for example: <c>&lt;pt-check for="Consent" hint="…"&gt;同意…&lt;/pt-check&gt;</c>.
/// </summary>
[HtmlTargetElement("pt-check")]
public sealed class CheckTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The property of the input model.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>What to know before ticking.</summary>
    public string? Hint { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(View, For, Hint, texts);
        var words = await output.GetChildContentAsync();
        var ticked = parts.Attempted is null ? For.Model is true : parts.Attempted.Contains("true", StringComparison.OrdinalIgnoreCase);
        output.TagName = "div";
        output.Attributes.SetAttribute("class", parts.HasError ? "field has-error" : "field");
        output.Content.AppendHtml(parts.Error());
        output.Content.AppendHtml(Html.Element("label", "pick",
            new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing }.With(
                ("type", "checkbox"), ("id", parts.Id), ("name", parts.Name), ("value", "true"),
                ("checked", ticked ? "checked" : null), ("aria-describedby", parts.DescribedByError), ("aria-invalid", parts.HasError ? "true" : null)),
            Html.Element("span", "pick-text", words, Hint is null ? null : Html.Element("small", null, Hint))));
    }
}
