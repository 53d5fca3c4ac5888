using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>What another system knew of an order that is over.</summary>
public sealed record HistoricalOrderEntry
{
    /// <summary>The system.</summary>
    public required string Source { get; init; }

    /// <summary>Its number there.</summary>
    public required string Number { get; init; }

    /// <summary>The category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The community.</summary>
    public required int CommunityId { get; init; }

    /// <summary>The local day of placing.</summary>
    public required DateOnly PlacedOn { get; init; }

    /// <summary>The local day on which an organization claimed it; null when none did.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>The local day of completion or rejection.</summary>
    public required DateOnly ClosedOn { get; init; }

    /// <summary>Completed or rejected.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>The organization that served it or gave it back.</summary>
    public int? OrganizationId { get; init; }

    /// <summary>Stars of the requester's rating.</summary>
    public int? Stars { get; init; }
}

/// <summary>
/// An order of another system that is over (历史订单): its facts without anybody's name, telephone or words. It is no <see cref="ServiceOrder"/>:
/// nothing can happen to it any more, and it gives no points. It stands in figures only where the administrator says so.
/// </summary>
public sealed class HistoricalOrder
{
    private const int GoodStars = 4;

    private HistoricalOrder()
    {
    }

    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The system it comes from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Its number there; unique in its system.</summary>
    public string ImportedNumber { get; private set; } = "";

    /// <summary>The category.</summary>
    public string CategoryCode { get; private set; } = "";

    /// <summary>The community.</summary>
    public int CommunityId { get; private set; }

    /// <summary>The street or town above it.</summary>
    public int StreetId { get; private set; }

    /// <summary>The district above that.</summary>
    public int DistrictId { get; private set; }

    /// <summary>The local day of placing.</summary>
    public DateOnly PlacedOn { get; private set; }

    /// <summary>The local day of the claim; null when no organization claimed it.</summary>
    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>The local day of completion or rejection.</summary>
    public DateOnly ClosedOn { get; private set; }

    /// <summary>Completed or rejected.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>The organization that served it or gave it back.</summary>
    public int? OrganizationId { get; private set; }

    /// <summary>Stars of the requester's rating.</summary>
    public int? Stars { get; private set; }

    /// <summary>Whether it stands in figures (计入统计).</summary>
    public bool IsCounted { get; private set; }

    /// <summary>The import that brought or changed it last.</summary>
    public long ImportId { get; private set; }

    /// <summary>When that was, in UTC.</summary>
    public DateTime ImportedAt { get; private set; }

    /// <summary>Takes one in; null for whoever may not.</summary>
    public static HistoricalOrder? Import(HistoricalOrderEntry entry, bool isCounted, long importId, Actor actor, District district, DateTime now)
    {
        if (!actor.MayKeepDistrict)
            return null;
        var order = new HistoricalOrder { Source = entry.Source, ImportedNumber = entry.Number };
        order.Take(entry, isCounted, importId, district, now);
        return order;
    }

    /// <summary>Takes over what its system says now.</summary>
    /// <returns>Whether the actor may.</returns>
    public bool Change(HistoricalOrderEntry entry, bool isCounted, long importId, Actor actor, District district, DateTime now)
    {
        if (!actor.MayKeepDistrict)
            return false;
        Take(entry, isCounted, importId, district, now);
        return true;
    }

    /// <summary>Whether it says just this.</summary>
    public bool Says(HistoricalOrderEntry entry, bool isCounted) => isCounted == IsCounted && entry == new HistoricalOrderEntry
    {
        Source = Source,
        Number = ImportedNumber,
        CategoryCode = CategoryCode,
        CommunityId = CommunityId,
        PlacedOn = PlacedOn,
        AcceptedOn = AcceptedOn,
        ClosedOn = ClosedOn,
        Status = Status,
        OrganizationId = OrganizationId,
        Stars = Stars,
    };

    /// <summary>The figures it stands in, by the definitions of <see cref="Measure"/>; none while it does not count.</summary>
    /// <param name="delta">+1 to count it, −1 to take it out.</param>
    public IEnumerable<FigureEntry> Figures(int delta)
    {
        if (!IsCounted)
            yield break;
        yield return Figure(Measure.Placed, PlacedOn, delta);
        if (AcceptedOn is { } accepted)
        {
            yield return Figure(Measure.Accepted, PlacedOn, delta);
            if (Status == OrderStatus.Completed)
                yield return Figure(Measure.Claims, accepted, delta, OrganizationId);
        }
        if (Status != OrderStatus.Completed)
            yield break;
        yield return Figure(Measure.Completed, ClosedOn, delta, OrganizationId);
        if (Stars is not { } stars)
            yield break;
        yield return Figure(Measure.Reviews, ClosedOn, delta, OrganizationId);
        if (stars >= GoodStars)
            yield return Figure(Measure.GoodReviews, ClosedOn, delta, OrganizationId);
    }

    /// <summary>Counts it from now on, or no longer (计入统计).</summary>
    /// <returns>What changes in figures; nothing where it stands so already, or for whoever may not.</returns>
    public IReadOnlyList<FigureEntry> Count(bool isCounted, Actor actor)
    {
        if (!actor.MayKeepDistrict || isCounted == IsCounted)
            return [];
        FigureEntry[] former = [.. Figures(-1)];
        IsCounted = isCounted;
        return isCounted ? [.. Figures(+1)] : former;
    }

    private FigureEntry Figure(Measure measure, DateOnly day, int delta, int? organizationId = null) => new()
    {
        Day = day,
        Measure = measure,
        CommunityId = CommunityId,
        StreetId = StreetId,
        DistrictId = DistrictId,
        CategoryCode = CategoryCode,
        OrganizationId = organizationId,
        Delta = delta,
    };

    private void Take(HistoricalOrderEntry entry, bool isCounted, long importId, District district, DateTime now)
    {
        (CategoryCode, CommunityId) = (entry.CategoryCode, entry.CommunityId);
        (StreetId, DistrictId) = (district.Above(entry.CommunityId, AreaLevel.Street)?.Id ?? entry.CommunityId, district.Root.Id);
        (PlacedOn, AcceptedOn, ClosedOn) = (entry.PlacedOn, entry.AcceptedOn, entry.ClosedOn);
        (Status, OrganizationId, Stars) = (entry.Status, entry.OrganizationId, entry.Stars);
        (IsCounted, ImportId, ImportedAt) = (isCounted, importId, now);
    }
}
