using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Features.Shared.Components;

/// <summary>What the lists of filters offer: <c>&lt;select …&gt;@CategoryOptions(chosen)&lt;/select&gt;</c>.</summary>
public static class ChoiceLists
{
    /// <summary>One choice.</summary>
    public static HtmlString Option(string value, string text, bool selected) => selected
        ? Html.Of($"""<option value="{value}" selected>{text}</option>""")
        : Html.Of($"""<option value="{value}">{text}</option>""");

    /// <summary>All services in groups by their first level, which can be chosen whole.</summary>
    public static IHtmlContent Categories(District district, IStringLocalizer<SharedTexts> texts, string? chosen) => Groups(
        district.TopCategories,
        top => top.NameIn(),
        top => district.Within(top.Code).Select(category => (category.Code, category.NameIn())).Prepend((top.Code, texts["WholeCategory", top.NameIn()])),
        chosen);

    /// <summary>The whole district, and its communities in groups by the street or town above them, which can be chosen as well.</summary>
    public static IHtmlContent Areas(District district, int? chosen) => new HtmlContentBuilder()
        .AppendHtml(Option("", district.Root.NameIn(), selected: false))
        .AppendHtml(Groups(
            district.Below(district.Root.Id),
            street => street.NameIn(),
            street => district.Below(street.Id).Prepend(street).Select(area => ($"{area.Id}", area.NameIn())),
            chosen is { } id ? $"{id}" : null));

    private static HtmlContentBuilder Groups<T>(IEnumerable<T> groups, Func<T, string> name, Func<T, IEnumerable<(string Value, string Text)>> choices, string? chosen)
    {
        var list = new HtmlContentBuilder();
        foreach (var group in groups)
        {
            list.AppendHtml(Html.Of($"""<optgroup label="{name(group)}">"""));
            foreach (var (value, text) in choices(group))
                list.AppendHtml(Option(value, text, value == chosen));
            list.AppendHtml("</optgroup>");
        }
        return list;
    }
}
