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
        if (string.IsNullOrEmpty(First) && string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["PagerLabel"].Value);
        Add(output, First, "PagerFirst", "arrow-left", null);
        Add(output, Previous, "PagerPrevious", "chevron-left", "prev");
        Add(output, Next, "PagerNext", "chevron-right", "next");
    }

    private void Add(TagHelperOutput output, string? address, string text, string icon, string? rel)
    {
        if (string.IsNullOrEmpty(address))
            return;
        var mark = Html.Icon(View, icon);
        object words = texts[text].Value;
        output.Content.AppendHtml(Html.Element("a", "btn btn-second btn-small", rel == "next" ? [words, mark] : [mark, words]).With(("href", address), ("rel", rel)));
    }
}
