using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>
/// A service order (服务订单), the heart of the platform: what is asked for, where it stands, who serves it. Its verbs
/// stand in files beside this one; each asks <see cref="OrderTransitions"/>, changes the order and leaves a new event,
/// the figures it moves and the ledger record it writes for the repository to commit together.
/// </summary>
public sealed partial class ServiceOrder
{
    /// <summary>The most characters of a reason.</summary>
    public const int MostReason = 500;

    private readonly List<OrderEvent> newEvents = [];
    private readonly List<FigureEntry> newFigures = [];
    private readonly List<ServiceRecord> newRecords = [];
    private readonly List<Photo> newPhotos = [];
    private readonly List<Rating> ratings = [];
    private readonly List<SupportRequest> supports = [];

    private ServiceOrder()
    {
    }

    /// <summary>The row's id, part of the number.</summary>
    public long Id { get; private set; }

    /// <summary>Counts changes; a commit succeeds only on the version it loaded.</summary>
    public long Version { get; private set; }

    /// <summary>How many events the timeline has.</summary>
    public int EventCount { get; private set; }

    /// <summary>The number people say (PT-2209-0181).</summary>
    public string Number => OrderNumber.Of(PlacedAt, Id);

    /// <summary>The stage.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>For whom a pending order waits.</summary>
    public Waiting Waiting { get; private set; }

    /// <summary>Which event rejected it: declined, refused, withdrawn or called off.</summary>
    public OrderEventKind? RejectedBy { get; private set; }

    /// <summary>The category.</summary>
    public string CategoryCode { get; private set; } = "";

    /// <summary>The category's first level.</summary>
    public string TopCategory { get; private set; } = "";

    /// <summary>The scene; the category gives the first one.</summary>
    public Scene Scene { get; private set; }

    /// <summary>The department that answers for the category.</summary>
    public int AnsweringDepartmentId { get; private set; }

    /// <summary>The community.</summary>
    public int CommunityId { get; private set; }

    /// <summary>The street or town above it.</summary>
    public int StreetId { get; private set; }

    /// <summary>The district above that.</summary>
    public int DistrictId { get; private set; }

    /// <summary>The grid, where known.</summary>
    public int? GridId { get; private set; }

    /// <summary>The need in the requester's words; erasable.</summary>
    public string Need { get; private set; } = "";

    /// <summary>Whom it is mainly for, if that was said; kept with the order, seen by whoever triages.</summary>
    public TargetGroup Group { get; private set; }

    /// <summary>The wished day; null for as soon as possible.</summary>
    public DateOnly? WishDay { get; private set; }

    /// <summary>The wished part of the day.</summary>
    public DayPart WishPart { get; private set; }

    /// <summary>When help is wanted.</summary>
    public TimeWish Wish => new(WishDay, WishPart);

    /// <summary>Whether it cannot wait.</summary>
    public bool Urgent { get; private set; }

    /// <summary>Whether the requester allows the need's text to be published.</summary>
    public bool MayPublishNeed { get; private set; }

    /// <summary>Whether the requester allows proof photos to be published.</summary>
    public bool MayPublishPhotos { get; private set; }

    /// <summary>The version of the consent text agreed to.</summary>
    public string ConsentVersion { get; private set; } = "";

    /// <summary>The resident who asked, if by an account.</summary>
    public long? RequesterUserId { get; private set; }

    /// <summary>The department that asked, if one did.</summary>
    public int? RequesterDepartmentId { get; private set; }

    /// <summary>The community that asked for itself, if one did (社区需求).</summary>
    public int? RequesterCommunityId { get; private set; }

    /// <summary>The delegation that it was placed under (亲情代办).</summary>
    public long? DelegationId { get; private set; }

    /// <summary>The account that placed it.</summary>
    public long? PlacedByUserId { get; private set; }

    /// <summary>Whose word it was when placed (代点单).</summary>
    public ActingFor PlacedFor { get; private set; }

    /// <summary>The organization it was addressed to.</summary>
    public int? AddressedOrganizationId { get; private set; }

    /// <summary>Whether only that one may serve it.</summary>
    public bool OnlyAddressed { get; private set; }

    /// <summary>The offering it was chosen from.</summary>
    public int? OfferingId { get; private set; }

    /// <summary>When the slot chosen of that offering begins, in UTC; null where none was.</summary>
    public DateTime? SlotFrom { get; private set; }

    /// <summary>When that slot ends, in UTC.</summary>
    public DateTime? SlotTo { get; private set; }

    /// <summary>The Monday of the week in which it holds a place of its offering; null when it holds none.</summary>
    public DateOnly? HeldWeek { get; private set; }

    /// <summary>The slot it takes a place in with the next commit; null when it takes none.</summary>
    public OfferingSlot? NewSlot { get; private set; }

    /// <summary>The organization that serves or served it.</summary>
    public int? ProviderOrganizationId { get; private set; }

    /// <summary>The department that serves or served it.</summary>
    public int? ProviderDepartmentId { get; private set; }

    /// <summary>The department it was transferred to.</summary>
    public int? LeadDepartmentId { get; private set; }

    /// <summary>The project it is bundled into.</summary>
    public int? ProjectId { get; private set; }

    /// <summary>When it was placed, in UTC.</summary>
    public DateTime PlacedAt { get; private set; }

    /// <summary>When it was last claimed or accepted.</summary>
    public DateTime? ClaimedAt { get; private set; }

    /// <summary>The agreed time of the visit.</summary>
    public DateTime? ScheduledFor { get; private set; }

    /// <summary>When it was last completed.</summary>
    public DateTime? CompletedAt { get; private set; }

    /// <summary>When somebody last confirmed the present completion.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Whether the requester did, by the own word or as somebody recorded it; this alone ends reopening.</summary>
    public bool ConfirmedByRequester { get; private set; }

    /// <summary>When it last reached rejected or completed.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>How many completions it has had.</summary>
    public int Completions { get; private set; }

    /// <summary>Whether the requester said that it was not done and it has to be done again (要求重办).</summary>
    public bool IsToRedo => AsksToRedo(Status, Completions, CompletedAt);

    /// <summary>Whether an organization ever claimed it, which counts as accepted for good.</summary>
    public bool WasClaimed { get; private set; }

    /// <summary>The present ledger record's number.</summary>
    public string? RecordNumber { get; private set; }

    /// <summary>Until when it must be answered, while pending.</summary>
    public DateTime? AnswerDue { get; private set; }

    /// <summary>Until when it must be completed, while accepted.</summary>
    public DateTime? CompleteDue { get; private set; }

    /// <summary>When the system confirms, while completed and unconfirmed.</summary>
    public DateTime? ConfirmDue { get; private set; }

    /// <summary>Whether the present term was missed (counted once).</summary>
    public bool IsLate { get; private set; }

    /// <summary>Since when its present terms stand still; null while they run.</summary>
    public DateTime? PausedAt { get; private set; }

    /// <summary>Until when they stand still.</summary>
    public DateTime? PausedUntil { get; private set; }

    /// <summary>Until when the provider proposes to let the terms stand still; null without a proposal.</summary>
    public DateTime? PauseAskedUntil { get; private set; }

    /// <summary>What other departments are asked to add to a transferred case, as far as loaded.</summary>
    public IReadOnlyList<SupportRequest> Supports => supports;

    /// <summary>The ratings of the present and former completions, as far as loaded.</summary>
    public IReadOnlyList<Rating> Ratings => ratings;

    /// <summary>Events not committed yet.</summary>
    public IReadOnlyList<OrderEvent> NewEvents => newEvents;

    /// <summary>The organizations that just declined it or gave it back: it does not stand in their pools again.</summary>
    public IEnumerable<int> NewlyGivenBackBy =>
        newEvents.Where(e => e.Kind is OrderEventKind.Declined or OrderEventKind.Released).Select(e => e.OrganizationId).OfType<int>();

    /// <summary>Changes of figures not committed yet.</summary>
    public IReadOnlyList<FigureEntry> NewFigures => newFigures;

    /// <summary>Ledger records not committed yet.</summary>
    public IReadOnlyList<ServiceRecord> NewRecords => newRecords;

    /// <summary>Pictures of the need not committed yet.</summary>
    public IReadOnlyList<Photo> NewPhotos => newPhotos;
}
