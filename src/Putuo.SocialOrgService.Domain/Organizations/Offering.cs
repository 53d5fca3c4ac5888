using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>Where an offering stands.</summary>
public enum OfferingState
{
    /// <summary>草稿: only its organization sees it.</summary>
    Draft = 1,

    /// <summary>发布中: everybody reads and orders it while its organization is active.</summary>
    Published = 2,

    /// <summary>暂停: nobody orders it for the time being.</summary>
    Paused = 3,

    /// <summary>已结束: over for good.</summary>
    Ended = 4,
}

/// <summary>
/// A service that an organization offers (参与服务清单), which a resident can order directly. With weekly times a resident chooses one
/// of them and takes a place in that week; without, the time is agreed upon as with any order and no places are counted.
/// </summary>
public sealed partial class Offering
{
    private readonly List<OfferingArea> areas = [];
    private readonly List<OfferingTime> times = [];
    private readonly List<OfferingEvent> events = [];

    /// <summary>The platform's own id.</summary>
    public int Id { get; init; }

    /// <summary>Counts changes; a commit succeeds only on the version it loaded.</summary>
    public long Version { get; private set; }

    /// <summary>
    /// Goes up with every place that is taken: whoever takes one changes this row first, so that of two who want the last place the second
    /// waits until the first has it.
    /// </summary>
    public long Turn { get; private set; }

    /// <summary>Who offers it.</summary>
    public required int OrganizationId { get; init; }

    /// <summary>Its Chinese name.</summary>
    public required string Name { get; set; }

    /// <summary>Its name for readers of English; they read the Chinese one where it is empty.</summary>
    public required string NameEn { get; set; }

    /// <summary>The category it serves.</summary>
    public required string CategoryCode { get; set; }

    /// <summary>What it is, in plain words.</summary>
    public required string About { get; set; }

    /// <summary>The same in English.</summary>
    public required string AboutEn { get; set; }

    /// <summary>How many orders a week has places for; null without weekly times.</summary>
    public int? WeekCapacity { get; set; }

    /// <summary>Whether it is offered on public holidays as well.</summary>
    public bool AlsoOnHolidays { get; set; }

    /// <summary>What a resident pays to the organization itself, in fen; 0 for nothing. Never paid through the platform.</summary>
    public long PriceFen { get; set; }

    /// <summary>What the price covers; null where nothing is paid.</summary>
    public string? PriceCovers { get; set; }

    /// <summary>The same in English.</summary>
    public string? PriceCoversEn { get; set; }

    /// <summary>Where it stands.</summary>
    public required OfferingState State { get; set; }

    /// <summary>The areas it is offered in.</summary>
    public IReadOnlyList<OfferingArea> Areas => areas;

    /// <summary>Its weekly times; none where the time is agreed upon.</summary>
    public IReadOnlyList<OfferingTime> Times => times;

    /// <summary>What happened to it, oldest first; as far as it was loaded.</summary>
    public IReadOnlyList<OfferingEvent> Events => events;

    /// <summary>Whether the actor works for who offers it, and so keeps it.</summary>
    public bool IsKeptBy(Actor actor) => actor.IsOrganization && actor.OrganizationId == OrganizationId;

    /// <summary>Takes on areas.</summary>
    public void OfferIn(IEnumerable<int> areaIds) =>
        areas.AddRange(areaIds.Except(areas.Select(a => a.AreaId)).Select(id => new OfferingArea { AreaId = id }));

    /// <summary>Takes on weekly times.</summary>
    public void OfferAt(IEnumerable<WeekTime> weekTimes) =>
        times.AddRange(weekTimes.Except(times.Select(t => t.Time)).Select(time => new OfferingTime { Weekday = time.Weekday, From = time.From, To = time.To, Places = time.Places }));
}
