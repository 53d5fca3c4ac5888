using Microsoft.AspNetCore.WebUtilities;
using Putuo.SocialOrgService.Data.Information;

namespace Putuo.SocialOrgService.Web.Features.Information;

/// <summary>The list of articles.</summary>
/// <param name="Filter">What was looked for.</param>
/// <param name="List">What fits.</param>
/// <param name="Years">The years in which articles were published.</param>
public sealed record ArticleListView(ArticleFilter Filter, ArticleList List, IReadOnlyList<int> Years)
{
    /// <summary>The address of the next page; null on the last.</summary>
    public string? NextPage => List.Next is { } next ? Address(Filter with { Before = next }) : null;

    /// <summary>The address of the first page on a later one; null on the first.</summary>
    public string? FirstPage => Filter.Before is null ? null : Address(Filter with { Before = null });

    /// <summary>The address of what a filter finds.</summary>
    public static string Address(ArticleFilter filter) => QueryHelpers.AddQueryString("/information", new Dictionary<string, string?>
    {
        ["kind"] = filter.Kind?.ToString(),
        ["q"] = filter.Text,
        ["year"] = filter.Year?.ToString(),
        ["before"] = filter.Before?.ToString(),
    }.Where(part => part.Value is not null));
}
