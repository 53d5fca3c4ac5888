using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// All that is to be corrected, on top of a form, each a link to its field: <c>&lt;pt-error-summary /&gt;</c>. Shows nothing when
/// the form is right. Fields stand in the order of the input model's properties, or in that of <c>fields</c> where the page has another.
/// </summary>
[HtmlTargetElement("pt-error-summary")]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The names of the fields as they follow each other on the page, with spaces between; one of a dictionary with its key.</summary>
    public string? Fields { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = View.ViewData.ModelState
            .SelectMany(entry => entry.Value!.Errors, (entry, error) => (Field: entry.Key, error.ErrorMessage))
            .Distinct()
            .OrderBy(error => PlaceOf(error.Field))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        var count = errors.Count == 1 ? texts["ErrorSummaryOne"] : texts["ErrorSummaryMany", errors.Count];
        output.Content.AppendHtml(Html.Element("h2", null, Html.Icon(View, "alert-circle"), count.Value));
        var list = Html.Element("ul", null);
        foreach (var (field, message) in errors)
            list.InnerHtml.AppendHtml(Html.Element("li", null, field.Length == 0 ? message : Html.Element("a", null, message).With(("href", "#" + FieldParts.IdOf(field)))));
        output.Content.AppendHtml(list);
    }

    private int PlaceOf(string field)
    {
        var names = Fields?.Split(' ').ToList() ?? View.ViewData.ModelMetadata.Properties.Select(property => property.PropertyName!).ToList();
        if (names.IndexOf(field) is >= 0 and var whole)
            return whole;
        var last = field[(field.LastIndexOf('.') + 1)..];
        return names.IndexOf(last.Split('[')[0]) is >= 0 and var place ? place : names.Count;
    }
}
