using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Triage;

/// <summary>An order that somebody decides on: where it stands, who could serve it, what is alike.</summary>
public sealed record TriageCase
{
    /// <summary>The order.</summary>
    public required TriageOrder Order { get; init; }

    /// <summary>Why nothing can be decided now; null if it can, and only then is there more than the order.</summary>
    public RefusalReason? Refusal { get; init; }

    /// <summary>What is suggested for it; null where nothing can be decided.</summary>
    public TriageSuggestion? Suggestion { get; init; }

    /// <summary>The organization it is addressed to.</summary>
    public TwoNames? Addressed { get; init; }

    /// <summary>The department it was transferred to.</summary>
    public int? LeadDepartmentId { get; init; }

    /// <summary>The step that brought it where it is, with its reason.</summary>
    public TimelineEntry? LastStep { get; init; }

    /// <summary>The organizations that could serve it, by name.</summary>
    public IReadOnlyList<TriageChoice> Choices { get; init; } = [];

    /// <summary>Whether the pool would show it to somebody else who could serve it.</summary>
    public bool MayGoToPool { get; init; }

    /// <summary>How many active organizations have its field and serve other areas.</summary>
    public int Elsewhere { get; init; }

    /// <summary>How many organizations of its field are suspended.</summary>
    public int Suspended { get; init; }

    /// <summary>Orders like it, the likest first.</summary>
    public IReadOnlyList<AlikeOrder> Alike { get; init; } = [];

    /// <summary>Until when whoever gets it now would have to answer, in UTC.</summary>
    public DateTime AnswerDue { get; init; }

    /// <summary>Until when departments asked for support now would have to reply, in UTC.</summary>
    public DateTime SupportDue { get; init; }
}

/// <summary>The order on top of the page.</summary>
public sealed record TriageOrder
{
    /// <summary>The order.</summary>
    public required long Id { get; init; }

    /// <summary>When it was placed, in UTC.</summary>
    public required DateTime PlacedAt { get; init; }

    /// <summary>For whom it waits.</summary>
    public required Waiting Waiting { get; init; }

    /// <summary>Its scene now.</summary>
    public required Scene Scene { get; init; }

    /// <summary>The category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The community.</summary>
    public required int CommunityId { get; init; }

    /// <summary>The grid, where known.</summary>
    public int? GridId { get; init; }

    /// <summary>The need; what may be a telephone number is blanked.</summary>
    public required string Need { get; init => field = Domain.People.Digits.BlankLong(value); }

    /// <summary>Whom it is for, if that was said.</summary>
    public TargetGroup Group { get; init; }

    /// <summary>The wished day.</summary>
    public DateOnly? WishDay { get; init; }

    /// <summary>The wished part of the day.</summary>
    public DayPart WishPart { get; init; }

    /// <summary>Whether it cannot wait.</summary>
    public bool Urgent { get; init; }

    /// <summary>Until when somebody must answer.</summary>
    public DateTime? AnswerDue { get; init; }

    /// <summary>Whether its term stands still.</summary>
    public bool IsPaused { get; init; }

    /// <summary>张**.</summary>
    public required string MaskedName { get; init; }

    /// <summary>138****0000.</summary>
    public required string MaskedPhone { get; init; }

    /// <summary>The number people say.</summary>
    public string Number => OrderNumber.Of(PlacedAt, Id);
}

/// <summary>An organization that could serve an order.</summary>
/// <param name="Id">The organization.</param>
/// <param name="Name">Its names.</param>
/// <param name="Reach">Whether it serves the community itself, its whole street or the whole district.</param>
/// <param name="Running">How many orders it is serving, at most <see cref="WorkbenchPages.MostCounted"/>.</param>
/// <param name="Asked">How many wait for its answer, likewise.</param>
/// <param name="HadIt">Whether it declined this order, gave it back or lost it.</param>
public sealed record TriageChoice(int Id, TwoNames Name, AreaLevel Reach, int Running, int Asked, bool HadIt);

/// <summary>An order like another one; only triage sees it.</summary>
/// <param name="Id">The order.</param>
/// <param name="PlacedAt">When it was placed, in UTC.</param>
/// <param name="Status">The stage.</param>
/// <param name="RejectedBy">What rejected it.</param>
/// <param name="CategoryCode">The category.</param>
/// <param name="Need">The need; what may be a telephone number is blanked.</param>
/// <param name="Provider">The organization that serves or served it.</param>
/// <param name="DepartmentId">The department that does.</param>
/// <param name="Alike">In what they are alike.</param>
public sealed record AlikeOrder(
    long Id, DateTime PlacedAt, OrderStatus Status, OrderEventKind? RejectedBy, string CategoryCode, string Need, TwoNames? Provider, int? DepartmentId, Alike Alike)
{
    /// <summary>The number people say.</summary>
    public string Number => OrderNumber.Of(PlacedAt, Id);

    /// <summary>The need; what may be a telephone number is blanked.</summary>
    public string Need { get; } = Domain.People.Digits.BlankLong(Need);
}

/// <summary>What the list of what waits is narrowed to.</summary>
/// <param name="NobodyFits">Only orders that no organization fits, those in the pool and addressed ones too; otherwise what waits for a decision.</param>
/// <param name="Category">A category of either level.</param>
/// <param name="CommunityId">A community.</param>
/// <param name="After">Only orders behind this place (paging).</param>
public sealed record TriageFilter(bool NobodyFits = false, string? Category = null, int? CommunityId = null, TriagePlace? After = null);

/// <summary>One page of what waits.</summary>
/// <param name="Cards">The orders.</param>
/// <param name="Next">Where the next page begins; null on the last. Of what nobody fits a page can be empty and be followed by another: it ends where no more are looked at at once.</param>
public sealed record TriageList(IReadOnlyList<DeskCard> Cards, TriagePlace? Next);

/// <summary>A place in the list: the end of an order's term, then its id.</summary>
/// <param name="Due">The end of the term, in UTC.</param>
/// <param name="Id">The order.</param>
public readonly record struct TriagePlace(DateTime Due, long Id);
