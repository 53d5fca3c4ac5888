using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// Photos to send: <c>&lt;pt-upload for="Photos" max="9" hint="@category.PhotoHint" /&gt;</c> in a form with
/// <c>enctype="multipart/form-data"</c>. Works without JavaScript; with it, previews, removing and progress are added.
/// </summary>
[HtmlTargetElement("pt-upload")]
public sealed class UploadTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The property of the input model, a list of form files.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label; the display name if none is given.</summary>
    public string? Label { get; set; }

    /// <summary>What the photos should show.</summary>
    public string? Hint { get; set; }

    /// <summary>How many at most.</summary>
    public int Max { get; set; } = 5;

    /// <summary>How large each may be, in megabytes.</summary>
    public int Megabytes { get; set; } = 10;

    /// <summary>Whether none need be sent.</summary>
    public bool Optional { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var limits = texts["UploadHint", Megabytes, Max].Value;
        var parts = new FieldParts(View, For, Hint is { Length: > 0 } ? $"{Hint} {limits}" : limits, texts);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", parts.HasError ? "field upload has-error" : "field upload");
        output.Attributes.SetAttribute("data-upload", "");
        output.Attributes.SetAttribute("data-max", Max.ToString(CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("data-megabytes", Megabytes.ToString(CultureInfo.InvariantCulture));
        foreach (var (name, key) in new[] { ("data-remove", "UploadRemove"), ("data-too-many", "UploadTooMany"), ("data-too-large", "UploadTooLarge"), ("data-progress", "UploadProgress"), ("data-failed", "UploadFailed") })
            output.Attributes.SetAttribute(name, texts[key].Value);
        output.Content.AppendHtml(Html.Element("label", null, Label ?? For.Metadata.GetDisplayName(),
            Optional ? Html.Element("span", "optional", texts["Optional"].Value) : null).With(("for", parts.Id)));
        output.Content.AppendHtml(parts.HintAndError());
        output.Content.AppendHtml(Html.Element("div", "upload-drop",
            Html.Icon(View, "camera"),
            new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing }.With(
                ("type", "file"), ("id", parts.Id), ("name", parts.Name), ("accept", "image/jpeg,image/png,image/webp"), ("multiple", "multiple"),
                ("aria-describedby", parts.DescribedBy), ("aria-invalid", parts.HasError ? "true" : null))));
        output.Content.AppendHtml(Html.Element("ul", "upload-list").With(("hidden", "hidden")));
        output.Content.AppendHtml(Html.Element("p", "upload-state meta").With(("role", "status")));
    }
}
