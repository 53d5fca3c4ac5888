using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>One card of a <see cref="RadioGroupTagHelper"/>: words, an icon and a note.</summary>
[HtmlTargetElement("pt-radio-card")]
public sealed class RadioCardTagHelper : TagHelper
{
    /// <summary>The value sent when chosen.</summary>
    public string Value { get; set; } = "";

    /// <summary>An icon beside the words.</summary>
    public string? Icon { get; set; }

    /// <summary>A line below the words.</summary>
    public string? Note { get; set; }

    /// <summary>What somebody typed, behind the note.</summary>
    public string? Typed { get; set; }

    /// <summary>A category whose colour the icon takes.</summary>
    public string? Category { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var group = (RadioGroup)context.Items[typeof(RadioGroupTagHelper)];
        var words = await output.GetChildContentAsync();
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing }.With(
            ("type", group.Many ? "checkbox" : "radio"),
            ("name", group.Parts.Name),
            ("id", group.Made++ == 0 ? group.Parts.Id : $"{group.Parts.Id}-{group.Made}"),
            ("value", Value),
            ("checked", group.Chosen.Contains(Value) ? "checked" : null));
        output.TagName = "label";
        output.Attributes.SetAttribute("class", "pick");
        if (Category is { Length: > 0 })
            output.Attributes.SetAttribute("data-category", Category[..1]);
        output.Content.AppendHtml(input);
        if (Icon is not null)
            output.Content.AppendHtml(Html.Element("span", "pick-icon", Html.Icon(View, Icon)));
        output.Content.AppendHtml(Html.Element("span", "pick-text", Html.Element("strong", null, Html.Element("bdi", null, words)), Note is null ? null : Html.Element("small", null, Note, Typed is null ? null : Html.Element("bdi", null, Typed))));
    }
}
