using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Data.Rankings;

/// <summary>The figures that everybody may see of an area and a span, by domain.md's definitions .</summary>
/// <param name="Placed">Orders placed.</param>
/// <param name="Accepted">Of these, claimed by an organization at least once.</param>
/// <param name="TransfersAccepted">Orders accepted by a department after a transfer.</param>
/// <param name="Completed">Orders completed.</param>
/// <param name="Reviews">Requesters' current ratings.</param>
/// <param name="GoodReviews">Of these, four and five stars.</param>
public sealed record PublicFigures(long Placed, long Accepted, long TransfersAccepted, long Completed, long Reviews, long GoodReviews)
{
    /// <summary>接单率; null without an order.</summary>
    public double? AcceptanceRate => Ranking.Share(Accepted, Placed);

    /// <summary>好评率; null without a rating.</summary>
    public double? GoodRate => Ranking.Share(GoodReviews, Reviews);

    /// <summary>已评率; null without a completion.</summary>
    public double? RatedShare => Ranking.Share(Reviews, Completed);

    /// <summary>The figures of an area.</summary>
    public static PublicFigures Of(FigureSheet sheet) => Of(sheet.Total);

    /// <summary>The figures, each as it is read.</summary>
    public static PublicFigures Of(Func<Measure, long> read) => new(
        read(Measure.Placed), read(Measure.Accepted), read(Measure.TransfersAccepted),
        read(Measure.Completed), read(Measure.Reviews), read(Measure.GoodReviews));
}
