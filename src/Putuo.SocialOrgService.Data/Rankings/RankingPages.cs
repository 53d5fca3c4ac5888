using System.Globalization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Data.Rankings;

/// <summary>
/// The three rankings with their figures, read in one statement. Sensitive categories are counted only for the whole
/// district and never for a span of chosen days, and no second-level cell under <see cref="LeastShown"/> tells its number.
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
            Ranking.ByCount(sheet.By(Measure.Placed, FigureSubject.TopCategory)),
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

    /// <summary>Small counts stand at the end by their code, so that not even their order tells anything.</summary>
    private static IReadOnlyList<SmallCount> Details(FigureSheet sheet) => [.. sheet.By(Measure.Placed, FigureSubject.Category)
        .Where(c => c.Id.Length > 1 && c.Value > 0)
        .Select(c => new SmallCount(c.Id, c.Value < LeastShown ? null : c.Value))
        .OrderByDescending(c => c.Count ?? 0).ThenBy(c => c.Subject, StringComparer.Ordinal)];
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
/// <param name="Count">The count; null when it is fewer than <see cref="RankingPages.LeastShown"/>.</param>
public sealed record SmallCount(string Subject, long? Count);

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
