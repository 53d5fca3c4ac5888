using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>Which figures an event moves, and what of the past that depends on.</content>
public sealed partial class ServiceOrder
{
    private IReadOnlyList<OrderEvent> past = [];

    /// <summary>
    /// Whether what taking it on counts for depends on who took it on before; whoever loads it to decide then recalls its timeline.
    /// </summary>
    public bool CountsByItsPast => Status == OrderStatus.Pending && (WasClaimed || Waiting == Waiting.Department);

    /// <summary>Takes in the timeline as it is stored, in its order.</summary>
    public void Recall(IReadOnlyList<OrderEvent> timeline) => past = timeline;

    /// <summary>
    /// Everything it counts for as it stands, told from its timeline and its ratings alone: the sum of the changes that it wrote on whatever way it
    /// came here.
    /// </summary>
    /// <param name="district">The district.</param>
    /// <param name="timeline">Its timeline, in its order.</param>
    public IReadOnlyList<FigureEntry> Recount(District district, IReadOnlyList<OrderEvent> timeline)
    {
        var counted = new List<FigureEntry>();
        if (CountsAsPlaced)
            counted.Add(FigureOf(district, Measure.Placed, CountsAt, +1));
        if (CountsAsAccepted)
            counted.Add(FigureOf(district, Measure.Accepted, CountsAt, +1));
        if (timeline.FirstOrDefault(e => e.Kind == OrderEventKind.TransferAccepted) is { } accepted)
            counted.Add(FigureOf(district, Measure.TransfersAccepted, accepted.At, +1, category: CategoryAt(accepted)));
        counted.AddRange(timeline
            .Where(e => e.OrganizationId is not null && e.Kind is OrderEventKind.Claimed or OrderEventKind.Released or OrderEventKind.TakenBack)
            .GroupBy(e => e.OrganizationId, (_, events) => events.Last())
            .Where(last => last.Kind == OrderEventKind.Claimed)
            .Select(claim => FigureOf(district, Measure.Claims, claim.At, +1, claim.OrganizationId, CategoryAt(claim))));
        if (Status == OrderStatus.Completed)
            counted.Add(FigureOf(district, Measure.Completed, CompletedAt!.Value, +1, ProviderOrganizationId));
        foreach (var rating in ratings.Where(r => r.IsCurrent && r.Rater == Rater.Requester))
        {
            counted.Add(FigureOf(district, Measure.Reviews, rating.At, +1, ProviderOrganizationId));
            if (rating.IsGood)
                counted.Add(FigureOf(district, Measure.GoodReviews, rating.At, +1, ProviderOrganizationId));
        }
        int? provider = null;
        foreach (var happened in timeline)
        {
            if (happened.Kind == OrderEventKind.TermMissed)
                counted.Add(FigureOf(district, Measure.TermsMissed, happened.Until!.Value, +1, happened.Term == TermKind.Support ? null : provider, CategoryAt(happened)));
            if (happened.Kind == OrderEventKind.Claimed)
                provider = happened.OrganizationId;
            else if (happened.Status is OrderStatus.Pending or OrderStatus.Rejected || happened.Kind == OrderEventKind.TransferAccepted)
                provider = null;
        }
        return counted;

        string CategoryAt(OrderEvent happened) => CategoryOf(happened, timeline);
    }

    /// <summary>The category that it had when something happened.</summary>
    private string CategoryOf(OrderEvent happened, IEnumerable<OrderEvent> timeline) =>
        timeline.FirstOrDefault(e => e.Kind == OrderEventKind.Categorized && e.Sequence > happened.Sequence)?.Categories?.From ?? CategoryCode;

    private IEnumerable<OrderEvent> Timeline => past.Concat(newEvents);

    /// <summary>An organization's claim, if it still counts: an order counts once for an organization that did not give it back.</summary>
    private OrderEvent? CountedClaimOf(int organizationId) =>
        Timeline.LastOrDefault(e => e.OrganizationId == organizationId
            && e.Kind is OrderEventKind.Claimed or OrderEventKind.Released or OrderEventKind.TakenBack) is { Kind: OrderEventKind.Claimed } claim
            ? claim
            : null;

    private void CountDemand(District district, int delta)
    {
        if (CountsAsPlaced)
            Count(district, Measure.Placed, CountsAt, delta);
        if (CountsAsAccepted)
            Count(district, Measure.Accepted, CountsAt, delta);
    }

    private void Count(District district, Measure measure, DateTime at, int delta, int? organizationId = null) =>
        newFigures.Add(FigureOf(district, measure, at, delta, organizationId));

    private FigureEntry FigureOf(District district, Measure measure, DateTime at, int delta, int? organizationId = null, string? category = null) => new()
    {
        Day = district.Calendar.DayOf(at),
        Measure = measure,
        CommunityId = CommunityId,
        StreetId = StreetId,
        DistrictId = DistrictId,
        CategoryCode = category ?? CategoryCode,
        OrganizationId = organizationId,
        Delta = delta,
    };
}
