using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Features.Shared.Exports;
using Putuo.SocialOrgService.Web.Features.Shared.Words;

namespace Putuo.SocialOrgService.Web.Features.Rankings;

/// <summary>The three rankings as tables to take along, shares in hundredths as the page shows them.</summary>
public sealed class RankingFiles(
    RankingPages rankings, OrganizationPages organizations, TableFiles files, District district, Actor actor, IStringLocalizer<RankingsTexts> texts)
{
    /// <summary>类别排行榜.</summary>
    public async Task<FileStreamResult> CategoriesAsync(HttpRequest request, RankingFilter filter, CancellationToken cancel)
    {
        var tables = await rankings.ReadAsync(filter, cancel);
        return await AnswerAsync(request, filter, "category-ranking", "CategoryRanking", tables.Categories, "Category", row => district.Category(row.Subject).NameIn(),
        [
            new(texts["Placed"], row => row.Count, 10),
            new(texts["SharePercent"], row => Hundredths(Ranking.Share(row.Count, tables.Figures.Placed)), 10),
        ], cancel);
    }

    /// <summary>接单排行榜.</summary>
    public async Task<FileStreamResult> ClaimsAsync(HttpRequest request, RankingFilter filter, CancellationToken cancel)
    {
        var (tables, names) = (await rankings.ReadAsync(filter, cancel), await organizations.NamesAsync(cancel));
        return await AnswerAsync(request, filter, "claim-ranking", "ClaimRanking", tables.Claims, "Organization", row => names.NameOf(row.Subject), [new(texts["Claims"], row => row.Count, 10)], cancel);
    }

    /// <summary>好评排行榜.</summary>
    public async Task<FileStreamResult> ReviewsAsync(HttpRequest request, RankingFilter filter, CancellationToken cancel)
    {
        var (tables, names) = (await rankings.ReadAsync(filter, cancel), await organizations.NamesAsync(cancel));
        return await AnswerAsync(request, filter, "good-ranking", "GoodRanking", tables.Reviews, "Organization", row => names.NameOf(row.Subject),
        [
            new(texts["GoodPercent"], row => Hundredths(row.GoodShare), 12),
            new(texts["GoodCount"], row => row.Good, 10),
            new(texts["ReviewCount"], row => row.Reviews, 10),
            new(texts["Completed"], row => row.Completed, 10),
            new(texts["RatedPercent"], row => Hundredths(row.RatedShare), 12),
            new(texts["BoundPercent"], row => Hundredths(row.Bound), 14),
        ], cancel);
    }

    private Task<FileStreamResult> AnswerAsync<T>(
        HttpRequest request, RankingFilter filter, string what, string title, IReadOnlyList<T> rows, string subject, Func<T, string> name, IEnumerable<TableColumn<T>> figures, CancellationToken cancel)
        where T : Ranked
    {
        IEnumerable<TableColumn<T>> former = filter.Period.Before is null ? [] : [new(texts["FormerPlace"], row => row.Former?.Place, 12)];
        var named = filter.Period.Kind is PeriodKind.All or PeriodKind.Range ? texts[title].Value : $"{texts[title].Value} {filter.Period.Name}";
        var table = new ExportTable<T>(what, named, [new(texts["Place"], row => row.Place, 8), new(texts[subject], row => name(row), 34), .. figures, .. former]);
        return files.AnswerAsync(request, actor, table, rows.ToAsyncEnumerable(), RankingsInput.Query(filter, district), cancel);
    }

    private static decimal? Hundredths(double? share) => PublicWords.Percent(share) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
}
