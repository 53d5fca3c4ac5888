using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>Orders that repeat: which visit of which series this one is, and what it counts for.</content>
public sealed partial class ServiceOrder
{
    /// <summary>The series it belongs to.</summary>
    public long? SeriesId { get; private set; }

    /// <summary>That series, while it begins with this order or as far as loaded.</summary>
    public OrderSeries? Series { get; private set; }

    /// <summary>Which visit of the series it is, from 1.</summary>
    public int? SeriesVisit { get; private set; }

    /// <summary>The day of the series that it stands for; the wished day may be changed afterwards.</summary>
    public DateOnly? SeriesDay { get; private set; }

    /// <summary>When the first visit was ordered, in UTC.</summary>
    public DateTime? SeriesSince { get; private set; }

    /// <summary>Whether the series counts as accepted by the claim of this visit.</summary>
    public bool AcceptsSeries { get; private set; }

    /// <summary>What its first claim counts for its series, if no other visit was claimed before; null where it counts for itself.</summary>
    public FigureEntry? SeriesAcceptance { get; private set; }

    /// <summary>Whether it counts as placed: a series once, with its first visit.</summary>
    public bool CountsAsPlaced => SeriesVisit is null or 1;

    /// <summary>Whether it counts as accepted: a series once, with the visit that was claimed first.</summary>
    public bool CountsAsAccepted => SeriesVisit is null ? WasClaimed : AcceptsSeries;

    /// <summary>When the demand counts: a series on the day its first visit was ordered.</summary>
    public DateTime CountsAt => SeriesSince ?? PlacedAt;

    /// <summary>Whether an actor may look at the series, leave visits out and end it: whoever asked, and the own community.</summary>
    public bool MayKeepSeries(Actor actor) => (PartsOf(actor) & (OrderPart.Requester | OrderPart.CommunityWorker)) != 0;

    /// <summary>
    /// The next visit of a series (按周期自动下单): what the visit before asked for, on the consent given once. It is not urgent, holds no place of an
    /// offering and publishes no text again.
    /// </summary>
    /// <param name="series">The series; its next visit is made.</param>
    /// <param name="last">The visit before.</param>
    /// <param name="organizationId">The organization that is asked; null for none.</param>
    /// <param name="someoneIsEligible">Whether any organization could serve it; otherwise it goes to triage.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">The instant, in UTC.</param>
    public static ServiceOrder PlaceVisit(
        OrderSeries series, ServiceOrder last, int? organizationId, bool someoneIsEligible, District district, DateTime now)
    {
        var day = series.NextDay ?? throw new InvalidOperationException($"Series {series.Id} has no visit left.");
        var isAskedAgain = organizationId is not null && organizationId == last.AddressedOrganizationId;
        var visit = new ServiceOrder
        {
            CategoryCode = last.CategoryCode,
            TopCategory = last.TopCategory,
            Scene = last.Scene,
            AnsweringDepartmentId = district.Category(last.CategoryCode).DepartmentId,
            CommunityId = last.CommunityId,
            StreetId = last.StreetId,
            DistrictId = last.DistrictId,
            GridId = last.GridId,
            Need = last.Need,
            Group = last.Group,
            WishDay = day,
            WishPart = last.WishPart,
            MayPublishPhotos = last.MayPublishPhotos,
            ConsentVersion = last.ConsentVersion,
            RequesterUserId = last.RequesterUserId,
            RequesterDepartmentId = last.RequesterDepartmentId,
            DelegationId = last.DelegationId,
            PlacedFor = last.PlacedFor,
            AddressedOrganizationId = organizationId,
            OnlyAddressed = isAskedAgain && last.OnlyAddressed,
            OfferingId = isAskedAgain ? last.OfferingId : null,
            PlacedAt = now,
            SeriesId = series.Id,
            SeriesVisit = series.NextVisit,
            SeriesDay = day,
            SeriesSince = series.StartedAt,
        };
        visit.Happen(OrderEventKind.Placed, Actor.System, now, new() { OrganizationId = organizationId });
        visit.WaitFor(
            organizationId is not null ? Waiting.Organization
                : visit.NeedsTriage(district) || !someoneIsEligible ? Waiting.Triage
                : Waiting.Pool,
            district,
            now);
        return visit;
    }

    /// <summary>No other visit of its series was claimed before: the series counts as accepted by this one.</summary>
    /// <returns>What that counts for.</returns>
    public FigureEntry AcceptSeries()
    {
        AcceptsSeries = true;
        return SeriesAcceptance ?? throw new InvalidOperationException($"Order {Id} is no claimed visit.");
    }

    private void Repeat(SeriesPlan plan, DateTime now)
    {
        Series = OrderSeries.Start(plan, now);
        (SeriesVisit, SeriesDay, SeriesSince) = (1, plan.FirstDay, now);
    }

    private static bool CanRepeat(NewOrder request) => request.Repeat is not { } plan
        || (plan.IsPossible && request.Slot is null && !request.ForCommunity && request.Wish.Day == plan.FirstDay);
}
