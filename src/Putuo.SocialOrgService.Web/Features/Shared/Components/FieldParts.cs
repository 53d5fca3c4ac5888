using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>What the controls of forms share: their id, their hint, their error, and the ids that tie these together.</summary>
public sealed class FieldParts
{
    private readonly IStringLocalizer texts;
    private readonly ViewContext view;
    private readonly string? hint;
    private readonly string? remark;
    private readonly IReadOnlyList<string> errors;

    /// <summary>Reads the errors of a property from the model state.</summary>
    /// <param name="view">The view.</param>
    /// <param name="property">The property.</param>
    /// <param name="hint">What to know before filling it in.</param>
    /// <param name="texts">The words around it.</param>
    /// <param name="remark">What somebody asked to be corrected here.</param>
    public FieldParts(ViewContext view, ModelExpression property, string? hint, IStringLocalizer texts, string? remark = null)
    {
        (this.view, this.texts) = (view, texts);
        this.remark = string.IsNullOrEmpty(remark) ? null : remark;
        this.hint = string.IsNullOrEmpty(hint) ? null : hint;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(property.Name);
        Id = IdOf(Name);
        errors = view.ViewData.ModelState.TryGetValue(Name, out var entry) ? [.. entry.Errors.Select(error => error.ErrorMessage).Distinct()] : [];
        Attempted = entry?.AttemptedValue;
    }

    /// <summary>The name in the form.</summary>
    public string Name { get; }

    /// <summary>The id of the control, to which the error summary leads.</summary>
    public string Id { get; }

    /// <summary>What was typed, when the form comes back.</summary>
    public string? Attempted { get; }

    /// <summary>Whether something is to be corrected here.</summary>
    public bool HasError => errors.Count > 0;

    /// <summary>Whether somebody asked for a correction here.</summary>
    public bool IsRemarked => remark is not null;

    /// <summary>The classes of the whole field.</summary>
    public string Classes => $"field{(HasError ? " has-error" : "")}{(IsRemarked ? " remarked" : "")}";

    /// <summary>The ids of remark, hint and error.</summary>
    public string? DescribedBy =>
        string.Join(' ', new[] { IsRemarked ? Id + "-remark" : null, hint is null ? null : Id + "-hint", DescribedByError }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>The id of the error alone, for a control whose label holds the hint.</summary>
    public string? DescribedByError => HasError ? Id + "-error" : null;

    /// <summary>The id of a name in a form.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>Remark, hint and errors, in this order.</summary>
    public IHtmlContent HintAndError()
    {
        var content = new HtmlContentBuilder();
        if (remark is not null)
        {
            content.AppendHtml(Html.Element("p", "remark", Html.Icon(view, "arrow-back-up"), Html.Element("strong", null, texts["RemarkOn"].Value), Html.Element("bdi", null, remark))
                .With(("id", Id + "-remark")));
        }
        if (hint is not null)
            content.AppendHtml(Html.Element("p", "hint", hint).With(("id", Id + "-hint")));
        return content.AppendHtml(Error());
    }

    /// <summary>All that is wrong here, each on a line of its own.</summary>
    public IHtmlContent Error()
    {
        if (!HasError)
            return HtmlString.Empty;
        var box = Html.Element("div", "error").With(("id", Id + "-error"));
        foreach (var error in errors)
            box.InnerHtml.AppendHtml(Html.Element("p", null, Html.Element("span", "sr", texts["ErrorPrefix"].Value), error));
        return box;
    }
}
