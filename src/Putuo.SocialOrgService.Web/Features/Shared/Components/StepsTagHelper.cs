using Microsoft.AspNetCore.Html;
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
    private static readonly HtmlString Done = new(" class=\"is-done\"");
    private static readonly HtmlString Now = new(" class=\"is-now\" aria-current=\"step\"");

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
        output.TagName = null;
        output.Content.SetHtmlContent(Of(View, texts, Steps, Current, Wide));
    }

    /// <summary>The steps as HTML.</summary>
    public static IHtmlContent Of(ViewContext view, IStringLocalizer<SharedTexts> texts, IReadOnlyList<StepItem> steps, int current, bool wide)
    {
        var list = new HtmlContentBuilder(steps.Count + 2);
        list.AppendHtml(wide ? """<ol class="steps steps-wide">""" : """<ol class="steps">""");
        for (var number = 1; number <= steps.Count; number++)
        {
            var step = steps[number - 1];
            var done = number < current;
            var icon = step.Icon ?? (done ? "check" : null);
            var mark = icon is null ? Html.Of($"{number}") : Html.Icon(view, icon);
            list.AppendHtml(Html.Of($"""
                <li{(done ? Done : number == current ? Now : null)}><span class="steps-mark" aria-hidden="true">{mark}</span><span class="steps-text"><strong>{step.Text}</strong>{(done ? Html.Of($"""<span class="sr">{texts["StepDone"]}</span>""") : null)}{(step.Note is null ? null : Html.Of($"<small>{step.Note}</small>"))}</span></li>
                """));
        }
        return list.AppendHtml("</ol>");
    }
}

/// <summary>One step.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Note">A date or a word below it.</param>
/// <param name="Icon">An icon in the place of its number.</param>
public sealed record StepItem(string Text, string? Note = null, string? Icon = null);
