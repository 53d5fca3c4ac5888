using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <content>Who plays which part, and what every event has in common.</content>
public sealed partial class ServiceOrder
{
    private const OrderPart Insiders = OrderPart.Requester | OrderPart.CommunityWorker | OrderPart.Provider;

    /// <summary>The parts an actor plays towards this order.</summary>
    public OrderPart PartsOf(Actor actor) => actor.Role switch
    {
        ActorRole.System => OrderPart.System,
        ActorRole.Resident => Part(OrderPart.Requester, RequesterUserId is { } own && own == actor.UserId),
        ActorRole.Delegate => Part(OrderPart.Requester, DelegationId is { } given && given == actor.Delegation?.Id && RequesterUserId == actor.Delegation.ResidentUserId),
        ActorRole.CommunityWorker when actor.AreaId == CommunityId =>
            OrderPart.CommunityWorker | OrderPart.Triage
            | Part(OrderPart.Requester, RequesterUserId is null && RequesterDepartmentId is null),
        ActorRole.AreaOfficer => actor.AreaId == StreetId ? OrderPart.AreaOfficer | OrderPart.Triage : Part(OrderPart.AreaOfficer, actor.IsAboveStreets),
        ActorRole.HotlineAgent when actor.CallOrders.Contains(Id) => OrderPart.HotlineAgent | Part(OrderPart.Requester, HasNoAccount),
        ActorRole.Administrator => OrderPart.Triage,
        ActorRole.OrganizationMember or ActorRole.OrganizationOwner =>
            OrderPart.Organization
            | Part(OrderPart.Addressed, Waiting == Waiting.Organization && AddressedOrganizationId == actor.OrganizationId)
            | Part(OrderPart.Provider, ProviderOrganizationId is { } provider && provider == actor.OrganizationId),
        ActorRole.DepartmentStaff when actor.DepartmentId is { } department =>
            Part(OrderPart.AnsweringDepartment, AnsweringDepartmentId == department)
            | Part(OrderPart.LeadDepartment, LeadDepartmentId == department)
            | Part(OrderPart.SupportingDepartment, supports.Any(s => s.DepartmentId == department && s.EndedAt is null))
            | Part(OrderPart.Provider, ProviderDepartmentId == department)
            | Part(OrderPart.Requester, RequesterDepartmentId == department),
        ActorRole.TokenHolder => Part(OrderPart.TokenHolder, actor.OrderId == Id),
        _ => OrderPart.None,
    };

    /// <summary>How much of this order an actor sees; null for whoever is told that there is none, and for a token, which has a page of its own.</summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="fits">Whether fields and areas of the actor's organization fit it (<see cref="Organizations.Organization.Fits"/>).</param>
    public OrderSight? SightOf(Actor actor, bool fits)
    {
        var parts = PartsOf(actor);
        if ((parts & Insiders) != 0 || actor.Role == ActorRole.Administrator)
            return OrderSight.Whole;
        if (parts.HasFlag(OrderPart.Addressed))
            return OrderSight.Addressed;
        if ((parts & ~(OrderPart.Organization | OrderPart.TokenHolder)) != 0)
            return OrderSight.Office;
        return actor.IsOrganization && ((fits && Waiting == Waiting.Pool) || AddressedOrganizationId == actor.OrganizationId)
            ? OrderSight.Pool
            : null;
    }

    /// <summary>
    /// Whether an organization could have been about to take this on: it was addressed to it, or stood in the pool and fits it. Only such
    /// a one is told who was first.
    /// </summary>
    public bool WasOfferedTo(Actor actor, bool fits) => actor.IsOrganization
        && (AddressedOrganizationId is { } addressed ? addressed == actor.OrganizationId : fits && Scene == Scene.Individual);

    /// <summary>The event by which an order left those that wait: whoever came too late is told of it; null while it waits.</summary>
    public OrderEventKind? TakenOutBy => RejectedBy
        ?? (ProviderOrganizationId is not null ? OrderEventKind.Claimed : ProviderDepartmentId is not null ? OrderEventKind.TransferAccepted : null);

    /// <summary>Why an event cannot happen now by this actor; null if it may. The verbs check their own details besides.</summary>
    public RefusalReason? WhyNot(OrderEventKind kind, Actor actor)
    {
        var parts = PartsOf(actor);
        if (!OrderTransitions.Table.Any(row => row.Event == kind && (row.Who & parts) != 0))
            return RefusalReason.NotAllowed;
        if (OrderTransitions.Find(kind, Status) is not { } row)
            return RefusalReason.WrongStatus;
        if ((row.Who & parts) == 0)
            return RefusalReason.NotAllowed;
        if (!WaitsFor(kind, parts))
            return RefusalReason.NotWaitingForThis;
        return kind is OrderEventKind.Confirmed or OrderEventKind.Rated or OrderEventKind.Reopened or OrderEventKind.Linked && IsServedBy(actor)
            ? RefusalReason.OwnService
            : null;
    }

    /// <summary>Whether the actor works for who serves it, in whatever role now.</summary>
    public bool IsServedBy(Actor actor) =>
        (ProviderOrganizationId is { } organization && organization == actor.OrganizationId)
        || (ProviderDepartmentId is { } department && department == actor.DepartmentId)
        || actor.AlsoWorksFor(ProviderOrganizationId, ProviderDepartmentId);

    /// <summary>Whether the actor's page offers this step.</summary>
    public bool May(OrderEventKind kind, Actor actor) => WhyNot(kind, actor) is null;

    /// <summary>
    /// Whether a pending order waits for this: a claim by whom it waits for, and what is bundled into a project is sent nowhere else
    /// until it is taken out; it may be withdrawn or refused there.
    /// </summary>
    private bool WaitsFor(OrderEventKind kind, OrderPart parts) => kind switch
    {
        OrderEventKind.Claimed => Waiting switch
        {
            Waiting.Pool => parts.HasFlag(OrderPart.Organization),
            Waiting.Organization => parts.HasFlag(OrderPart.Addressed),
            Waiting.Project => parts.HasFlag(OrderPart.System),
            _ => false,
        },
        OrderEventKind.Unbundled => Waiting == Waiting.Project,
        OrderEventKind.SupportAsked => Waiting == Waiting.Department,
        OrderEventKind.Routed or OrderEventKind.SceneChanged or OrderEventKind.Categorized or OrderEventKind.Bundled or OrderEventKind.Transferred => Waiting != Waiting.Project,
        _ => true,
    };

    private static OrderPart Part(OrderPart part, bool plays) => plays ? part : OrderPart.None;

    private static bool Blank(string? text) => PlainText.OrNull(text) is null;

    /// <summary>Why a reason that must be given is not one.</summary>
    private static RefusalReason? WhyNoReason(string? reason) => Blank(reason) ? RefusalReason.ReasonMissing : WhyTooLong(reason);

    private static RefusalReason? WhyUnclear(PauseReason reason) => reason.Kept is null ? RefusalReason.ReasonMissing : WhyTooLong(reason.Words);

    private static RefusalReason? WhyTooLong(string? reason) => reason?.Trim().Length > MostReason ? RefusalReason.TextMissing : null;

    /// <summary>The status an event leads to from here; the one place where <see cref="Status"/> changes.</summary>
    private OrderEvent Happen(OrderEventKind kind, Actor actor, DateTime now, EventDetail detail = default)
    {
        var row = OrderTransitions.Find(kind, EventCount == 0 ? null : Status)
            ?? throw new InvalidOperationException($"Order {Id}: {kind} cannot happen while {Status}.");
        Status = row.To;
        if (Status == OrderStatus.Rejected)
            HeldWeek = null;
        EventCount++;
        var happened = new OrderEvent
        {
            OrderId = Id,
            Sequence = EventCount,
            Kind = kind,
            At = now,
            Status = row.To,
            ActorRole = actor.Role,
            ActorUserId = actor.UserId,
            ActorName = actor.Name,
            ActingFor = detail.ActingFor,
            Reason = PlainText.OrNull(detail.Reason),
            OrganizationId = detail.OrganizationId,
            DepartmentId = detail.DepartmentId,
            ProjectId = detail.ProjectId,
            Categories = detail.Categories,
            Until = detail.Until,
            Term = detail.Term,
            Stars = detail.Stars,
        };
        newEvents.Add(happened);
        return happened;
    }

    /// <summary>
    /// A pending order waits, with a fresh answer term; whoever it does not wait for has no part in it any more. A pause stays: the new
    /// term stands still from its beginning until the pause ends.
    /// </summary>
    private void WaitFor(Waiting waiting, District district, DateTime now)
    {
        Waiting = waiting;
        ProviderOrganizationId = ProviderDepartmentId = null;
        ClaimedAt = null;
        if (waiting != Waiting.Organization)
        {
            AddressedOrganizationId = null;
            OnlyAddressed = false;
            HeldWeek = null;
        }
        EndSupports(now, all: true);
        if (waiting != Waiting.Department)
            LeadDepartmentId = null;
        if (waiting != Waiting.Project)
            ProjectId = null;
        RejectedBy = null;
        ClosedAt = null;
        CompleteDue = null;
        ScheduledFor = null;
        IsLate = false;
        PausedAt = PausedAt is null ? null : now;
        PauseAskedUntil = null;
        AnswerDue = waiting == Waiting.Project ? null : OrderTerms.AnswerDue(district, district.Category(CategoryCode), Urgent, now);
    }

    private void Close(DateTime now)
    {
        Waiting = Waiting.Nobody;
        AnswerDue = CompleteDue = null;
        PausedAt = PausedUntil = PauseAskedUntil = null;
        IsLate = false;
        ClosedAt = now;
        EndSupports(now, all: false);
    }

    /// <summary>What an event says besides who and when.</summary>
    private readonly record struct EventDetail(
        string? Reason = null,
        ActingFor ActingFor = ActingFor.Self,
        int? OrganizationId = null,
        int? DepartmentId = null,
        int? ProjectId = null,
        CategoryChange? Categories = null,
        DateTime? Until = null,
        TermKind? Term = null,
        int? Stars = null);
}
