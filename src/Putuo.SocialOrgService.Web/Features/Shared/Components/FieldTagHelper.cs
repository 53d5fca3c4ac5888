using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// A field with label, hint, error and control, tied together for screen readers:
/// <c>&lt;pt-field for="Phone" hint="@T["PhoneHint"]" type="tel" autocomplete="tel" width="short" /&gt;</c>; with <c>rows</c> a
/// text area, with <c>options</c> a select, with <c>optional</c> the word 可不填. The label is the display name or <c>label</c>.
/// Other attributes (maxlength, inputmode, data-draft) go to the control.
/// </summary>
[HtmlTargetElement("pt-field")]
public sealed class FieldTagHelper(IHtmlGenerator generator, IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The property of the input model.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label, when it is not the display name.</summary>
    public string? Label { get; set; }

    /// <summary>What to know before filling it in.</summary>
    public string? Hint { get; set; }

    /// <summary>What somebody asked to be corrected here.</summary>
    public string? Remark { get; set; }

    /// <summary>The kind of the input.</summary>
    public string Type { get; set; } = "text";

    /// <summary>The number of lines of a text area; 0 for an input.</summary>
    public int Rows { get; set; }

    /// <summary>The entries of a select.</summary>
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>Whether it may stay empty.</summary>
    public bool Optional { get; set; }

    /// <summary><c>short</c>, <c>medium</c> or <c>full</c>.</summary>
    public string Width { get; set; } = "full";

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(View, For, Hint, texts, Remark);
        var control = ControlOf(output, parts);
        var own = output.Attributes["class"]?.Value;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", parts.Classes + (own is null ? "" : " " + own));
        output.Content.AppendHtml(Html.Element("label", null, string.IsNullOrEmpty(Label) ? For.Metadata.GetDisplayName() : Label,
            Optional ? Html.Element("span", "optional", texts["Optional"].Value) : null).With(("for", parts.Id)));
        output.Content.AppendHtml(parts.HintAndError());
        output.Content.AppendHtml(control);
    }

    private TagBuilder ControlOf(TagHelperOutput output, FieldParts parts)
    {
        var attributes = output.Attributes
            .Where(given => given.Name != "class")
            .ToDictionary(given => given.Name, given => (object?)(given.ValueStyle == HtmlAttributeValueStyle.Minimized ? "" : given.Value?.ToString()));
        attributes["class"] = $"input input-{Width}";
        attributes["id"] = parts.Id;
        if (parts.DescribedBy is not null)
            attributes["aria-describedby"] = parts.DescribedBy;
        if (parts.HasError || parts.IsRemarked)
            attributes["aria-invalid"] = "true";
        if (!Optional)
            attributes.TryAdd("aria-required", "true");
        if (Options is not null)
            return generator.GenerateSelect(View, For.ModelExplorer, null, For.Name, Options, false, attributes);
        if (Rows > 0)
            return generator.GenerateTextArea(View, For.ModelExplorer, For.Name, Rows, 40, attributes);
        if (Type == "number")
        {
            // The browser's own number field throws away what is no number; here it stays, with the words for what to fill in.
            Type = "text";
            attributes["inputmode"] = "numeric";
            attributes.Remove("min");
            attributes.Remove("max");
        }
        attributes["type"] = Type;
        return Type == "password"
            ? generator.GeneratePassword(View, For.ModelExplorer, For.Name, null, attributes)
            : generator.GenerateTextBox(View, For.ModelExplorer, For.Name, For.Model, FormatOf(Type), attributes);
    }

    private static string? FormatOf(string type) => type switch
    {
        "date" => "{0:yyyy-MM-dd}",
        "time" => "{0:HH:mm}",
        "datetime-local" => "{0:yyyy-MM-ddTHH:mm}",
        _ => null,
    };
}
