using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>Whether the contact can be opened.</summary>
public enum ContactAccess
{
    /// <summary>Not by this reader, or not any more.</summary>
    Closed = 0,

    /// <summary>By a click.</summary>
    Open,

    /// <summary>By a click with a reason.</summary>
    WithReason,
}

/// <summary>A thing's names in both languages.</summary>
/// <param name="Zh">Chinese.</param>
/// <param name="En">English; may be empty.</param>
public sealed record TwoNames(string Zh, string En);

/// <summary>One order as its page shows it to one reader.</summary>
public sealed record OrderPage
{
    /// <summary>The row's id, the topic of the live page.</summary>
    public required long Id { get; init; }

    /// <summary>The number people say.</summary>
    public required string Number { get; init; }

    /// <summary>How much the reader sees.</summary>
    public required OrderSight Sight { get; init; }

    /// <summary>What the reader can do now, decided by the domain.</summary>
    public required IReadOnlySet<OrderEventKind> Steps { get; init; }

    /// <summary>The state itself.</summary>
    public required OrderState State { get; init; }

    /// <summary>What is asked for.</summary>
    public required OrderNeed Need { get; init; }

    /// <summary>The organization that serves or served it.</summary>
    public TwoNames? Provider { get; init; }

    /// <summary>The organization it was addressed to.</summary>
    public TwoNames? Addressed { get; init; }

    /// <summary>Whether that organization is asked again when the rejected order is sent again.</summary>
    public bool AsksAddresseeAgain { get; init; }

    /// <summary>The offering it was chosen from.</summary>
    public TwoNames? Offering { get; init; }

    /// <summary>Its id.</summary>
    public int? OfferingId { get; init; }

    /// <summary>The slot in which it holds a place of that offering; null when it holds none.</summary>
    public HeldSlot? Slot { get; init; }

    /// <summary>Whether it was ordered for a slot, held or given back.</summary>
    public bool HadSlot { get; init; }

    /// <summary>The series that it is a visit of; null where it does not repeat.</summary>
    public SeriesNote? Series { get; init; }

    /// <summary>The masked contact; null when the reader may not see even that.</summary>
    public MaskedContact? Contact { get; init; }

    /// <summary>What was reported when the work was done; after reopening that of the former completion, which stands for nothing any more (<see cref="OrderState.CompletedAt"/>).</summary>
    public CompletionReport? Report { get; init; }

    /// <summary>Pictures of the need, then proofs of the present record, as far as the reader may see them.</summary>
    public IReadOnlyList<OrderPhoto> Photos { get; init; } = [];

    /// <summary>The present completion's ratings.</summary>
    public IReadOnlyList<OrderRating> Ratings { get; init; } = [];

    /// <summary>The timeline, oldest first.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Why it has to be done again, where the reader may see that; null while it has not.</summary>
    public string? RedoReason => State.IsToRedo ? Timeline.LastOrDefault(entry => entry.Kind == OrderEventKind.Reopened)?.Reason : null;

    /// <summary>Who looked at the contact; only for the requester, null for others.</summary>
    public IReadOnlyList<ContactLookEntry>? Looks { get; init; }

    /// <summary>As whom the reader would rate with the own word.</summary>
    public Rater RatesAs { get; init; }

    /// <summary>The words the reader may still bring to a rating: the own one, that of a requester who called.</summary>
    public IReadOnlyList<ActingFor> WordsToRate { get; init; } = [];

    /// <summary>Whether the reader speaks for a requester who has no account (电话代评).</summary>
    public bool SpeaksForRequester { get; init; }

    /// <summary>Whether the reader may hand out the order's QR code.</summary>
    public bool HasToken { get; init; }

    /// <summary>Whether the reader may look at what is public of the need, and take it back.</summary>
    public bool HasPublication { get; init; }

    /// <summary>Whether the reader is whoever asked.</summary>
    public bool IsRequester { get; init; }

    /// <summary>Whether the reader serves it.</summary>
    public bool IsProvider { get; init; }
}

/// <summary>Where an order stands.</summary>
/// <param name="Status">The stage.</param>
/// <param name="Waiting">For whom it waits while pending.</param>
/// <param name="RejectedBy">What rejected it.</param>
/// <param name="PlacedAt">When it was placed.</param>
/// <param name="ClaimedAt">When it was last taken on.</param>
/// <param name="ScheduledFor">The agreed visit.</param>
/// <param name="CompletedAt">When it was last completed.</param>
/// <param name="ConfirmedAt">When that was confirmed.</param>
/// <param name="AnswerDue">Until when it must be answered.</param>
/// <param name="CompleteDue">Until when it must be completed.</param>
/// <param name="ConfirmDue">When it confirms itself.</param>
/// <param name="ClosedAt">When it was rejected or completed.</param>
/// <param name="IsLate">Whether the running term was missed.</param>
/// <param name="PausedUntil">Until when its terms stand still.</param>
/// <param name="PauseAskedUntil">Until when the provider proposes to pause it.</param>
/// <param name="DepartmentId">The department that serves it, or leads the case.</param>
/// <param name="IsToRedo">Whether the requester said that it was not done and it has to be done again.</param>
public sealed record OrderState(
    OrderStatus Status,
    Waiting Waiting,
    OrderEventKind? RejectedBy,
    DateTime PlacedAt,
    DateTime? ClaimedAt,
    DateTime? ScheduledFor,
    DateTime? CompletedAt,
    DateTime? ConfirmedAt,
    DateTime? AnswerDue,
    DateTime? CompleteDue,
    DateTime? ConfirmDue,
    DateTime? ClosedAt,
    bool IsLate,
    DateTime? PausedUntil,
    DateTime? PauseAskedUntil,
    int? DepartmentId,
    bool IsToRedo)
{
    /// <summary>The term that runs now; null while none does.</summary>
    public DateTime? Due => new RunningTerm(AnswerDue, CompleteDue, ConfirmDue).Due(Status, ConfirmedAt);

    /// <summary>The state of an order.</summary>
    internal static OrderState Of(ServiceOrder order) => new(
        order.Status, order.Waiting, order.RejectedBy, order.PlacedAt, order.ClaimedAt, order.ScheduledFor, order.CompletedAt, order.ConfirmedAt,
        order.AnswerDue, order.CompleteDue, order.ConfirmDue, order.ClosedAt, order.IsLate, order.PausedUntil, order.PauseAskedUntil,
        order.ProviderDepartmentId ?? order.LeadDepartmentId, order.IsToRedo);
}

/// <summary>What was asked for.</summary>
/// <param name="CategoryCode">The category.</param>
/// <param name="Text">The need, digits blanked where the reader is a stranger.</param>
/// <param name="CommunityId">The community.</param>
/// <param name="GridId">The grid.</param>
/// <param name="WishDay">The wished day; null for as soon as possible.</param>
/// <param name="WishPart">The wished part of it.</param>
/// <param name="Urgent">Whether it cannot wait.</param>
/// <param name="PlacedFor">Whose word it was.</param>
/// <param name="OnlyAddressed">Whether only the addressed organization may serve it.</param>
/// <param name="OfCommunity">Whether the community asked for itself (社区需求).</param>
/// <param name="IsWhole">Whether nothing of the text is blanked for this reader.</param>
public sealed record OrderNeed(
    string CategoryCode, string Text, int CommunityId, int? GridId, DateOnly? WishDay, DayPart WishPart, bool Urgent, ActingFor PlacedFor, bool OnlyAddressed,
    bool OfCommunity, bool IsWhole);

/// <summary>The contact as every page shows it.</summary>
/// <param name="Name">张**.</param>
/// <param name="Phone">138****0000.</param>
/// <param name="HasAddress">Whether a door number was given.</param>
/// <param name="Access">Whether the reader may open it.</param>
public sealed record MaskedContact(string Name, string Phone, bool HasAddress, ContactAccess Access);

/// <summary>The present ledger record's content.</summary>
/// <param name="Number">Its number.</param>
/// <param name="ServedFrom">When the service began.</param>
/// <param name="ServedTo">When it ended.</param>
/// <param name="Minutes">Service time of all together.</param>
/// <param name="People">How many were served.</param>
/// <param name="Description">What was done; what may be a telephone number is blanked; null once erased.</param>
public sealed record CompletionReport(string Number, DateTime ServedFrom, DateTime ServedTo, int Minutes, int People, string? Description)
{
    /// <summary>What was done; what may be a telephone number is blanked; null once erased.</summary>
    public string? Description { get; } = Description is null ? null : Digits.BlankLong(Description);

    /// <summary>How many served at the same time, as the service time of all tells; at least one.</summary>
    public int Staff => Completion.StaffOf(ServedFrom, ServedTo, Minutes);
}

/// <summary>A photo of an order.</summary>
/// <param name="Id">The row's id, part of its address.</param>
/// <param name="IsProof">Whether it proves the work, or shows the need.</param>
/// <param name="Position">Its place.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
public sealed record OrderPhoto(long Id, bool IsProof, int Position, int Width, int Height);

/// <summary>A rating of the present completion.</summary>
/// <param name="Rater">Who rated.</param>
/// <param name="Stars">One to five.</param>
/// <param name="Comment">What they said; what may be a telephone number is blanked.</param>
/// <param name="At">When.</param>
/// <param name="ActingFor">Whose word it was.</param>
/// <param name="Answer">What the provider answered, blanked likewise.</param>
public sealed record OrderRating(Rater Rater, int Stars, string? Comment, DateTime At, ActingFor ActingFor, string? Answer)
{
    /// <summary>What they said; what may be a telephone number is blanked.</summary>
    public string? Comment { get; } = Comment is null ? null : Digits.BlankLong(Comment);

    /// <summary>What the provider answered, blanked likewise.</summary>
    public string? Answer { get; } = Answer is null ? null : Digits.BlankLong(Answer);
}

/// <summary>One line of the timeline.</summary>
public sealed record TimelineEntry
{
    /// <summary>What happened.</summary>
    public required OrderEventKind Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>In which role somebody acted.</summary>
    public required ActorRole ActorRole { get; init; }

    /// <summary>The organization, community or department that acted.</summary>
    public required string ActorName { get; init; }

    /// <summary>The English name, if that is an organization.</summary>
    public string ActorNameEn { get; init; } = "";

    /// <summary>Whose word it was.</summary>
    public ActingFor ActingFor { get; init; }

    /// <summary>The masked name of whom it was placed for; null where the reader may not see it.</summary>
    public string? PlacedFor { get; init; }

    /// <summary>Why; null where the reader may not see it.</summary>
    public string? Reason { get; init => field = value is null ? null : Digits.BlankLong(value); }

    /// <summary>The organization meant.</summary>
    public TwoNames? Organization { get; init; }

    /// <summary>The department meant.</summary>
    public int? DepartmentId { get; init; }

    /// <summary>From which category the order came into which.</summary>
    public CategoryChange? Categories { get; init; }

    /// <summary>A time the event names.</summary>
    public DateTime? Until { get; init; }

    /// <summary>Whether the pause it proposes still waits for somebody to agree.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Which term was missed.</summary>
    public TermKind? Term { get; init; }

    /// <summary>Stars of a rating.</summary>
    public int? Stars { get; init; }

    /// <summary>The ledger record it wrote.</summary>
    public string? RecordNumber { get; init; }
}

/// <summary>That somebody looked at the contact.</summary>
/// <param name="ActorName">For which organization, community or department.</param>
/// <param name="Role">In which role.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why, where it was asked for.</param>
public sealed record ContactLookEntry(string ActorName, ActorRole Role, DateTime At, string? Reason)
{
    /// <summary>The English name, if that is an organization.</summary>
    public string ActorNameEn { get; init; } = "";
}

/// <summary>The series of an order.</summary>
/// <param name="Visit">Which visit the order is, from 1.</param>
/// <param name="Plan">What repeats.</param>
/// <param name="NextDay">The day that is ordered next; null when none is.</param>
/// <param name="IsEnded">Whether it was ended before its last visit.</param>
/// <param name="MayKeep">Whether the reader may look at all of it, leave visits out and end it.</param>
public sealed record SeriesNote(int Visit, SeriesPlan Plan, DateOnly? NextDay, bool IsEnded, bool MayKeep);

/// <summary>A slot in which an order holds a place.</summary>
/// <param name="From">When it begins, in UTC.</param>
/// <param name="To">When it ends, in UTC.</param>
public sealed record HeldSlot(DateTime From, DateTime To);
