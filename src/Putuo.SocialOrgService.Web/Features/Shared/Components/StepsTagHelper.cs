using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// Numbered steps with the present one marked: <c>&lt;pt-steps steps="@steps" current="2" /&gt;</c> where steps are
/// <c>StepItem</c>s. With <c>wide</c> they spread over the width with notes below, as on an order's page.
/// </summary>
[HtmlTargetElement("pt-steps")]
public sealed class StepsTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The steps in order.</summary>
    public IReadOnlyList<StepItem> Steps { get; set; } = [];

    /// <summary>The number of the present step, from 1; a higher one than there are steps means all are done.</summary>
    public int Current { get; set; } = 1;

    /// <summary>Whether the steps spread over the whole width.</summary>
    public bool Wide { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Wide ? "steps steps-wide" : "steps");
        for (var number = 1; number <= Steps.Count; number++)
        {
            var step = Steps[number - 1];
            var done = number < Current;
            var now = number == Current;
            object mark = done ? Html.Icon(View, step.Icon ?? "check") : step.Icon is null ? number.ToString() : Html.Icon(View, step.Icon);
            output.Content.AppendHtml(Html.Element("li", done ? "is-done" : now ? "is-now" : null,
                Html.Element("span", "steps-mark", mark).With(("aria-hidden", "true")),
                Html.Element("span", "steps-text",
                    Html.Element("strong", null, step.Text),
                    done ? Html.Element("span", "sr", texts["StepDone"].Value) : null,
                    step.Note is null ? null : Html.Element("small", null, step.Note)))
                .With(("aria-current", now ? "step" : null)));
        }
    }
}

/// <summary>One step.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Note">A date or a word below it.</param>
/// <param name="Icon">An icon in the place of its number.</param>
public sealed record StepItem(string Text, string? Note = null, string? Icon = null);
