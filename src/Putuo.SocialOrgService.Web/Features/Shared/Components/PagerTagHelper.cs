using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>
/// Ways through a long list by key: <c>&lt;pt-pager first="@firstUrl" next="@nextUrl" /&gt;</c>; an address that is null is not shown,
/// and without any nothing is. There is no count of pages: the list is read by its key.
/// </summary>
[HtmlTargetElement("pt-pager")]
public sealed class PagerTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The address of the list's beginning, on a later page.</summary>
    public string? First { get; set; }

    /// <summary>The address of the page before.</summary>
    public string? Previous { get; set; }

    /// <summary>The address of the page after.</summary>
    public string? Next { get; set; }

    /// <summary>The view, given by the framework.</summary>
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Of(View, texts, First, Previous, Next));
    }

    /// <summary>The ways as HTML.</summary>
    public static HtmlString Of(ViewContext view, IStringLocalizer<SharedTexts> texts, string? first, string? previous, string? next)
    {
        if (string.IsNullOrEmpty(first) && string.IsNullOrEmpty(previous) && string.IsNullOrEmpty(next))
            return HtmlString.Empty;
        return Html.Of($"""<nav class="pager" aria-label="{texts["PagerLabel"]}">{Way(first, "First", "arrow-left")}{Way(previous, "Previous", "chevron-left", "prev")}{Way(next, "Next", "chevron-right", "next")}</nav>""");

        HtmlString? Way(string? address, string where, string icon, string? rel = null)
        {
            if (string.IsNullOrEmpty(address))
                return null;
            var relation = rel is null ? null : Html.Of($" rel=\"{rel}\"");
            var (mark, words) = (Html.Icon(view, icon), Html.Of($"{texts["Pager" + where]}"));
            return Html.Of($"""<a class="btn btn-second btn-small" href="{address}"{relation}>{(rel == "next" ? words : mark)}{(rel == "next" ? mark : words)}</a>""");
        }
    }
}
