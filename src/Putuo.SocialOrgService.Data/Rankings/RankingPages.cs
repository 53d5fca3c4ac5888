using System.Globalization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Data.Rankings;

/// <summary>
/// The three rankings with their figures, read in one statement. Sensitive categories are counted only for the whole
/// district and never for a span of chosen days, in first-level counts neither, and no second-level cell under
/// <see cref="LeastShown"/> tells its number.
/// </summary>
public sealed class RankingPages(FigureBook figures, District district)
{
    /// <summary>A second-level count below this is shown as "fewer than".</summary>
    public const int LeastShown = 5;

    /// <summary>Rankings and figures of an area for a span of whole local days; null ends mean all time.</summary>
    /// <param name="areaId">Community, street or district.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="chosenDays">Whether the span is one that the reader chose day by day.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<RankingTables> ReadAsync(int areaId, DateOnly? from, DateOnly? to, bool chosenDays = false, CancellationToken cancel = default)
    {
        var sheet = await figures.ReadAsync(areaId, from, to, cancel);
        var detailed = areaId == district.Root.Id && !chosenDays;
        return new RankingTables(
            PublicFigures.Of(sheet),
            Ranking.ByCount(Tops(sheet, withSensitive: detailed)),
            detailed ? Details(sheet) : [],
            Ranking.ByCount(sheet.By(Measure.Claims, FigureSubject.Organization)),
            Ranking.ByGoodReviews(sheet.By(Measure.Reviews, FigureSubject.Organization).Select(r => (
                r.Id,
                sheet.Of(Measure.GoodReviews, FigureSubject.Organization, r.Id),
                r.Value,
                sheet.Of(Measure.Completed, FigureSubject.Organization, r.Id)))));
    }

    /// <summary>One organization's figures for all time.</summary>
    public async Task<OrganizationFigures> OfAsync(int organizationId, CancellationToken cancel = default)
    {
        var sheet = await figures.ReadAsync(district.Root.Id, cancel: cancel);
        var id = organizationId.ToString(CultureInfo.InvariantCulture);
        long Of(Measure measure) => sheet.Of(measure, FigureSubject.Organization, id);
        return new OrganizationFigures(Of(Measure.Claims), Of(Measure.Completed), Of(Measure.Reviews), Of(Measure.GoodReviews));
    }

    /// <summary>First-level counts, with or without what is sensitive in them.</summary>
    private IEnumerable<(string Id, long Value)> Tops(FigureSheet sheet, bool withSensitive)
    {
        var sensitive = sheet.By(Measure.Placed, FigureSubject.Category)
            .Where(c => !withSensitive && district.TryCategory(c.Id, out var category) && category.IsSensitive)
            .ToLookup(c => c.Id[..1], c => c.Value);
        return sheet.By(Measure.Placed, FigureSubject.TopCategory)
            .Select(top => (top.Id, Value: top.Value - sensitive[top.Id].Sum()))
            .Where(top => top.Value > 0);
    }

    /// <summary>Hidden counts stand at the end by their code, so that not even their order tells anything.</summary>
    private static IReadOnlyList<SmallCount> Details(FigureSheet sheet) => [.. sheet.By(Measure.Placed, FigureSubject.Category)
        .Where(c => c.Id.Length > 1 && c.Value > 0)
        .GroupBy(c => c.Id[..1])
        .SelectMany(CellsOf)
        .OrderByDescending(c => c.Count ?? 0).ThenBy(c => c.Subject, StringComparer.Ordinal)];

    /// <summary>The cells of one first level. A single small one could be computed from their sum, so the next one is hidden with it.</summary>
    private static IEnumerable<SmallCount> CellsOf(IEnumerable<(string Id, long Value)> counts)
    {
        var cells = counts.OrderBy(c => c.Value).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var small = cells.Count(c => c.Value < LeastShown);
        var isPair = small == 1 && cells.Count > 1;
        return cells.Select((c, index) => index < (isPair ? 2 : small) ? new SmallCount(c.Id, null, isPair) : new SmallCount(c.Id, c.Value));
    }
}

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
