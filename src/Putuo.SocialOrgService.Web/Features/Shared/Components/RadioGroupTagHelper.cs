using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// One question answered by big cards:
/// <c>&lt;pt-radio-group for="When" legend="什么时候?"&gt;&lt;pt-radio-card value="Soon" icon="clock" note="…"&gt;越快越好&lt;/pt-radio-card&gt;…&lt;/pt-radio-group&gt;</c>.
/// With <c>many</c> the cards are check boxes of one list.
/// </summary>
[HtmlTargetElement("pt-radio-group")]
public sealed class RadioGroupTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The property of the input model.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The question; the display name if none is given.</summary>
    public string? Legend { get; set; }

    /// <summary>What to know before choosing.</summary>
    public string? Hint { get; set; }

    /// <summary>What somebody asked to be corrected here.</summary>
    public string? Remark { get; set; }

    /// <summary>Whether it may stay unanswered.</summary>
    public bool Optional { get; set; }

    /// <summary>Whether several may be chosen.</summary>
    public bool Many { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var parts = new FieldParts(View, For, Hint, texts, Remark);
        var chosen = parts.Attempted?.Split(',') ?? ValuesOf(For.Model);
        context.Items[typeof(RadioGroupTagHelper)] = new RadioGroup(parts, chosen.ToHashSet(), Many);
        var cards = await output.GetChildContentAsync();
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", parts.Classes + " group");
        if (parts.DescribedBy is not null)
            output.Attributes.SetAttribute("aria-describedby", parts.DescribedBy);
        output.Content.AppendHtml(Html.Element("legend", null, Legend ?? For.Metadata.GetDisplayName(),
            Optional ? Html.Element("span", "optional", texts["Optional"].Value) : null));
        output.Content.AppendHtml(parts.HintAndError());
        output.Content.AppendHtml(Html.Element("div", "picks", cards));
    }

    private static IEnumerable<string> ValuesOf(object? model) => model switch
    {
        null => [],
        string one => [one],
        System.Collections.IEnumerable many => many.Cast<object?>().Select(one => one?.ToString() ?? ""),
        _ => [model.ToString() ?? ""],
    };
}

/// <summary>What the cards of a group know of it.</summary>
/// <param name="Parts">Name and ids.</param>
/// <param name="Chosen">The values chosen so far.</param>
/// <param name="Many">Whether the cards are check boxes.</param>
public sealed record RadioGroup(FieldParts Parts, IReadOnlySet<string> Chosen, bool Many)
{
    /// <summary>How many cards were made; the first one carries the group's id, to which the error summary leads.</summary>
    public int Made { get; set; }
}
