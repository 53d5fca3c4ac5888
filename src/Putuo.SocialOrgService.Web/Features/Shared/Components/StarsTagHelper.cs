using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// Stars with words. To give them: <c>&lt;pt-stars for="Stars" legend="您满意吗?" /&gt;</c>, five radio cards that work with the keyboard.
/// With <c>data-draft</c> the choice is kept in the browser until it is sent. To show them: <c>&lt;pt-stars value="5" /&gt;</c>; an average may have a fraction; null shows 还没有评价.
/// </summary>
[HtmlTargetElement("pt-stars")]
public sealed class StarsTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The property of the input model, an int from 1 to 5.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The question of the group.</summary>
    public string? Legend { get; set; }

    /// <summary>The stars to show.</summary>
    public double? Value { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (For is null)
        {
            output.TagName = null;
            output.Content.SetHtmlContent(Of(texts, Value));
            return;
        }
        output.TagMode = TagMode.StartTagAndEndTag;
        Ask(For, output);
    }

    private void Ask(ModelExpression property, TagHelperOutput output)
    {
        var parts = new FieldParts(View, property, null, texts);
        var chosen = parts.Attempted ?? (property.Model is int given and > 0 ? given.ToString(CultureInfo.InvariantCulture) : null);
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", parts.HasError ? "field group has-error" : "field group");
        if (parts.DescribedBy is not null)
            output.Attributes.SetAttribute("aria-describedby", parts.DescribedBy);
        output.Content.AppendHtml(Html.Element("legend", null, Legend ?? property.Metadata.GetDisplayName()));
        output.Content.AppendHtml(parts.HintAndError());
        var draft = output.Attributes["data-draft"]?.Value.ToString();
        output.Attributes.RemoveAll("data-draft");
        var cards = Html.Element("div", "star-picks");
        for (var stars = 1; stars <= 5; stars++)
        {
            var value = stars.ToString(CultureInfo.InvariantCulture);
            cards.InnerHtml.AppendHtml(Html.Element("label", "star-pick",
                new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing }.With(("type", "radio"), ("name", parts.Name), ("value", value), ("data-draft", draft),
                    ("id", stars == 1 ? parts.Id : $"{parts.Id}-{value}"), ("checked", chosen == value ? "checked" : null)),
                Row(stars),
                Html.Element("strong", null, texts["Star" + value].Value, Html.Element("span", "sr", " " + texts["Stars", value].Value))));
        }
        output.Content.AppendHtml(cards);
    }

    /// <summary>The stars given, or that there are none yet.</summary>
    public static HtmlString Of(IStringLocalizer<SharedTexts> texts, double? value)
    {
        if (value is not { } stars)
            return Html.Of($"""<span class="meta">{texts["NotRated"]}</span>""");
        var whole = stars % 1 == 0;
        var exact = stars.ToString(whole ? "0" : "0.0", CultureInfo.InvariantCulture);
        return Html.Of($"""
            <span class="stars">{Row((int)Math.Round(stars))}<span class="{(whole ? "sr" : "stars-value")}">{(whole ? texts["StarsOutOfFive", exact].Value : exact)}</span></span>
            """);
    }

    private static HtmlString Row(int stars) => Html.Of(
        $"""<span class="stars-row" aria-hidden="true">{new string('★', stars)}<span class="stars-off">{new string('☆', 5 - stars)}</span></span>""");
}
