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

    private IEnumerable<OrderEvent> Timeline => past.Concat(newEvents);

    /// <summary>When an organization claimed it, if that still counts: an order counts once for an organization that did not give it back.</summary>
    private DateTime? CountedClaimOf(int organizationId) =>
        Timeline.LastOrDefault(e => e.OrganizationId == organizationId
            && e.Kind is OrderEventKind.Claimed or OrderEventKind.Released or OrderEventKind.TakenBack) is { Kind: OrderEventKind.Claimed } claim
            ? claim.At
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

    private FigureEntry FigureOf(District district, Measure measure, DateTime at, int delta, int? organizationId = null) => new()
    {
        Day = district.Calendar.DayOf(at),
        Measure = measure,
        CommunityId = CommunityId,
        StreetId = StreetId,
        DistrictId = DistrictId,
        CategoryCode = CategoryCode,
        OrganizationId = organizationId,
        Delta = delta,
    };
}
