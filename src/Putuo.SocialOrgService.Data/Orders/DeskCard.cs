using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>An order as a card of a staff page shows it: no contact, the name masked.</summary>
public sealed record DeskCard
{
    /// <summary>The order.</summary>
    public required long Id { get; init; }

    /// <summary>When it was placed, in UTC.</summary>
    public required DateTime PlacedAt { get; init; }

    /// <summary>The stage.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>For whom it waits while pending.</summary>
    public required Waiting Waiting { get; init; }

    /// <summary>Which event rejected it.</summary>
    public OrderEventKind? RejectedBy { get; init; }

    /// <summary>The category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The community.</summary>
    public required int CommunityId { get; init; }

    /// <summary>The grid, where known.</summary>
    public int? GridId { get; init; }

    /// <summary>The need in the requester's words; what may be a telephone number is blanked.</summary>
    public required string Need { get; init => field = Digits.BlankLong(value); }

    /// <summary>The wished day; null for as soon as possible.</summary>
    public DateOnly? WishDay { get; init; }

    /// <summary>The wished part of the day.</summary>
    public DayPart WishPart { get; init; }

    /// <summary>The place of an offering that is kept for it; null where none is.</summary>
    public HeldSlot? Slot { get; init; }

    /// <summary>The offering it was ordered from.</summary>
    public string? OfferingName { get; init; }

    /// <summary>Its name in English.</summary>
    public string OfferingNameEn { get; init; } = "";

    /// <summary>Whether it cannot wait.</summary>
    public bool Urgent { get; init; }

    /// <summary>Whether it was placed by telephone (代点单).</summary>
    public ActingFor PlacedFor { get; init; }

    /// <summary>Which visit of a series it is, from 1; null where it does not repeat.</summary>
    public int? SeriesVisit { get; init; }

    /// <summary>Whether the community asks for itself (社区需求).</summary>
    public bool OfCommunity { get; init; }

    /// <summary>Until when it must be answered.</summary>
    public DateTime? AnswerDue { get; init; }

    /// <summary>Until when it must be completed.</summary>
    public DateTime? CompleteDue { get; init; }

    /// <summary>When the system confirms by itself.</summary>
    public DateTime? ConfirmDue { get; init; }

    /// <summary>When it was claimed.</summary>
    public DateTime? ClaimedAt { get; init; }

    /// <summary>The agreed visit.</summary>
    public DateTime? ScheduledFor { get; init; }

    /// <summary>When it was completed.</summary>
    public DateTime? CompletedAt { get; init; }

    /// <summary>How many completions it has had.</summary>
    public int Completions { get; init; }

    /// <summary>Whether the requester said that it was not done and it has to be done again.</summary>
    public bool IsToRedo => ServiceOrder.AsksToRedo(Status, Completions, CompletedAt);

    /// <summary>When somebody confirmed.</summary>
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>When it was rejected or completed.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>The present ledger record.</summary>
    public string? RecordNumber { get; init; }

    /// <summary>Whether its terms stand still.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Until when whoever serves it proposes to pause it, in UTC; null when that is not asked.</summary>
    public DateTime? PauseAskedUntil { get; init; }

    /// <summary>The department that leads the case.</summary>
    public int? LeadDepartmentId { get; init; }

    /// <summary>Whether no active organization fits it, while it waits for one or for a decision.</summary>
    public bool NobodyFits { get; init; }

    /// <summary>Until when the reader's department must say what it adds to a case that another one leads; null where it is not asked.</summary>
    public DateTime? SupportDue { get; init; }

    /// <summary>张**.</summary>
    public required string MaskedName { get; init; }

    /// <summary>The organization that serves or served it; null for one that is only asked.</summary>
    public int? ProviderOrganizationId { get; init; }

    /// <summary>Whether the organization that is asked may serve now; a suspended one declines, or waits until others are asked.</summary>
    public bool AddresseeIsActive { get; init; }

    /// <summary>The organization that serves it or is asked to.</summary>
    public string? ProviderName { get; init; }

    /// <summary>Its name in English.</summary>
    public string ProviderNameEn { get; init; } = "";

    /// <summary>How many photos prove the completion.</summary>
    public int Photos { get; init; }

    /// <summary>The requester's stars.</summary>
    public int? Stars { get; init; }

    /// <summary>The requester's comment; what may be a telephone number is blanked.</summary>
    public string? Comment { get; init => field = value is null ? null : Digits.BlankLong(value); }

    /// <summary>Why it was rejected, blanked likewise.</summary>
    public string? Reason { get; init => field = value is null ? null : Digits.BlankLong(value); }

    /// <summary>The number people say.</summary>
    public string Number => OrderNumber.Of(PlacedAt, Id);

    /// <summary>The end of the term that runs now; null when none does.</summary>
    public DateTime? Due => new RunningTerm(AnswerDue, CompleteDue, ConfirmDue).Due(Status, ConfirmedAt);

    /// <summary>Since when that term runs, as near as the card knows.</summary>
    public DateTime Since => Status switch
    {
        OrderStatus.Accepted => ClaimedAt,
        OrderStatus.Completed => CompletedAt,
        _ => null,
    } ?? PlacedAt;

    /// <summary>Whether its term has ended and does not stand still.</summary>
    public bool IsOver(DateTime now) => !IsPaused && Due < now;

    /// <summary>Whether its term ends today or a visit is agreed for today; past visits are nobody's work any more.</summary>
    /// <param name="now">The instant, in UTC.</param>
    /// <param name="start">The beginning of the local day, in UTC.</param>
    /// <param name="end">Its end.</param>
    public bool IsDueToday(DateTime now, DateTime start, DateTime end) =>
        (Due >= now && Due < end) || (Status == OrderStatus.Accepted && ScheduledFor >= start && ScheduledFor < end);

    /// <summary>Whether it waits in a project that it was bundled into, without a term of its own.</summary>
    public bool IsBundled => Waiting == Waiting.Project;
}
