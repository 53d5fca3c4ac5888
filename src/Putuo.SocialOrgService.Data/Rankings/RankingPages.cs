using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Data.Rankings;

/// <summary>
/// The three rankings with their figures and the places of the period before. Orders of sensitive categories stand in totals only, and in
/// the second-level table, which is there for the whole district and all time alone: overlapping spans could be taken from each other.
/// </summary>
public sealed class RankingPages(PlatformDbContext db, FigureBook figures, District district)
{
    /// <summary>A second-level count below this is shown as "fewer than".</summary>
    public const int LeastShown = 5;

    /// <summary>Rankings and figures that fit a filter; one statement, one more for the period before and one for a type.</summary>
    public async Task<RankingTables> ReadAsync(RankingFilter filter, CancellationToken cancel = default)
    {
        var ofType = filter.Type is { } type
            ? (await db.Organizations.Where(o => o.Type == type).Select(o => o.Id).ToListAsync(cancel)).Select(id => id.ToString(CultureInfo.InvariantCulture)).ToHashSet()
            : null;
        var before = filter.Period.Before is { } former ? await ReadAsync(filter with { Period = former }, ofType, null, cancel) : null;
        return await ReadAsync(filter, ofType, before, cancel);
    }

    private async Task<RankingTables> ReadAsync(RankingFilter filter, HashSet<string>? ofType, RankingTables? before, CancellationToken cancel)
    {
        var sheet = await figures.ReadAsync(filter.AreaId, filter.Period.From, filter.Period.To, cancel);
        bool Counts(string code) => (filter.TopCategory is not { } top || code.StartsWith(top, StringComparison.Ordinal)) && !IsSensitive(code);
        IReadOnlyList<(string Id, long Value)> Organizations(Measure measure) => [.. sheet.Within(measure, Counts).Where(o => ofType?.Contains(o.Id) != false)];
        var (good, completed) = (Organizations(Measure.GoodReviews).ToDictionary(o => o.Id, o => o.Value), Organizations(Measure.Completed).ToDictionary(o => o.Id, o => o.Value));
        return new RankingTables(
            filter.TopCategory is null
                ? PublicFigures.Of(sheet)
                : PublicFigures.Of(measure => sheet.By(measure, FigureSubject.Category).Where(c => Counts(c.Id)).Sum(c => c.Value)),
            Ranking.ByCount(Tops(sheet, Counts), before?.Categories),
            filter is { Period.Kind: PeriodKind.All, TopCategory: null } && filter.AreaId == district.Root.Id ? Details(sheet) : [],
            Ranking.ByCount(Organizations(Measure.Claims), before?.Claims),
            Ranking.ByGoodReviews(
                Organizations(Measure.Reviews).Select(r => (r.Id, good.GetValueOrDefault(r.Id), r.Value, completed.GetValueOrDefault(r.Id))), before?.Reviews));
    }

    /// <summary>One organization's figures for all time, as its ranking counts them.</summary>
    public async Task<OrganizationFigures> OfAsync(int organizationId, CancellationToken cancel = default)
    {
        var sheet = await figures.ReadAsync(district.Root.Id, cancel: cancel);
        var id = organizationId.ToString(CultureInfo.InvariantCulture);
        long Of(Measure measure) => sheet.Within(measure, code => !IsSensitive(code)).FirstOrDefault(o => o.Id == id).Value;
        return new OrganizationFigures(Of(Measure.Claims), Of(Measure.Completed), Of(Measure.Reviews), Of(Measure.GoodReviews));
    }

    /// <summary>First-level counts of what may be counted here.</summary>
    private static IEnumerable<(string Id, long Value)> Tops(FigureSheet sheet, Func<string, bool> counts) => sheet.By(Measure.Placed, FigureSubject.Category)
        .Where(c => counts(c.Id))
        .GroupBy(c => c.Id[..1], c => c.Value)
        .Select(top => (top.Key, top.Sum()));

    private bool IsSensitive(string code) => district.TryCategory(code, out var category) && category.IsSensitive;

    /// <summary>Hidden counts stand at the end by their code, so that not even their order tells anything.</summary>
    private IReadOnlyList<SmallCount> Details(FigureSheet sheet) => [.. sheet.By(Measure.Placed, FigureSubject.Category)
        .Where(c => c.Id.Length > 1 && c.Value > 0)
        .GroupBy(c => IsSensitive(c.Id) ? "" : c.Id[..1])
        .SelectMany(CellsOf)
        .OrderByDescending(c => c.Count ?? 0).ThenBy(c => c.Subject, StringComparer.Ordinal)];

    /// <summary>The cells of one first level, or all sensitive ones. A single small one could be computed from their sum, so the next one is hidden with it.</summary>
    private static IEnumerable<SmallCount> CellsOf(IEnumerable<(string Id, long Value)> counts)
    {
        var cells = counts.OrderBy(c => c.Value).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var small = cells.Count(c => c.Value < LeastShown);
        var isPair = small == 1 && cells.Count > 1;
        return cells.Select((c, index) => index < (isPair ? 2 : small) ? new SmallCount(c.Id, null, isPair) : new SmallCount(c.Id, c.Value));
    }
}

/// <summary>For what the rankings are wanted.</summary>
/// <param name="AreaId">Community, street or district.</param>
/// <param name="Period">The span.</param>
/// <param name="TopCategory">A category of the first level; null for all.</param>
/// <param name="Type">A type of organizations, for the two rankings of organizations; null for all.</param>
public sealed record RankingFilter(int AreaId, RankingPeriod Period, string? TopCategory = null, OrganizationType? Type = null);

/// <summary>Figures and rankings of an area and a span.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Categories">The category ranking, first level.</param>
/// <param name="Details">Second-level counts, the highest first; empty where they are not public.</param>
/// <param name="Claims">The claim ranking, by organization.</param>
/// <param name="Reviews">The good-review ranking, by organization.</param>
public sealed record RankingTables(
    PublicFigures Figures, IReadOnlyList<Standing> Categories, IReadOnlyList<SmallCount> Details,
    IReadOnlyList<Standing> Claims, IReadOnlyList<ReviewStanding> Reviews);

/// <summary>A count that hides when it is small.</summary>
/// <param name="Subject">The category's code.</param>
/// <param name="Count">The count; null when it is fewer than <see cref="RankingPages.LeastShown"/>, or hidden with the one that is.</param>
/// <param name="IsPair">Whether it is one of two of which one is small, and nothing tells which.</param>
public sealed record SmallCount(string Subject, long? Count, bool IsPair = false);

/// <summary>What the figures say of one organization.</summary>
public sealed record OrganizationFigures(long Claims, long Completed, long Reviews, long GoodReviews)
{
    /// <summary>好评率; null without a rating.</summary>
    public double? GoodRate => Ranking.Share(GoodReviews, Reviews);

    /// <summary>已评率; null without a completion.</summary>
    public double? RatedShare => Ranking.Share(Reviews, Completed);

    /// <summary>The lower Wilson bound; null without a rating.</summary>
    public double? Bound => Reviews > 0 ? WilsonBound.Lower(GoodReviews, Reviews) : null;
}
