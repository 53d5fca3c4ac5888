using static Putuo.SocialOrgService.Domain.Orders.OrderEventKind;
using static Putuo.SocialOrgService.Domain.Orders.OrderStatus;
using Part = Putuo.SocialOrgService.Domain.Orders.OrderPart;

namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>
/// The state machine of a service order as one table: which event may happen in which status, where it leads and who
/// may cause it. Everything that asks "may this happen" asks here; of an order that is not there yet, whoever places for itself plays the
/// requester, whoever places for a caller the community worker, and the system orders the later visits of a series.
/// </summary>
public static class OrderTransitions
{
    /// <summary>One line of the table.</summary>
    /// <param name="Event">What happens.</param>
    /// <param name="From">The status it needs; null before an order exists.</param>
    /// <param name="To">The status it leads to.</param>
    /// <param name="Who">The parts that may cause it.</param>
    public sealed record Row(OrderEventKind Event, OrderStatus? From, OrderStatus To, Part Who);

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<Row> Table { get; } =
    [
        new(Placed, null, Pending, Part.Requester | Part.CommunityWorker | Part.System),
        new(Routed, Pending, Pending, Part.Triage | Part.System),
        new(Claimed, Pending, Accepted, Part.Organization | Part.System),
        new(Declined, Pending, Rejected, Part.Addressed),
        new(Refused, Pending, Rejected, Part.Triage),
        new(Withdrawn, Pending, Rejected, Part.Requester),
        new(CalledOff, Accepted, Rejected, Part.Requester),
        new(Resubmitted, Rejected, Pending, Part.Requester | Part.Triage | Part.System),
        new(SceneChanged, Pending, Pending, Part.Triage),
        new(Categorized, Pending, Pending, Part.Triage),
        new(Bundled, Pending, Pending, Part.Triage | Part.AnsweringDepartment),
        new(Unbundled, Pending, Pending, Part.Triage | Part.AnsweringDepartment | Part.System),
        new(Transferred, Pending, Pending, Part.Triage),
        new(SupportAsked, Pending, Pending, Part.Triage),
        new(SupportReplied, Pending, Pending, Part.SupportingDepartment),
        new(SupportReplied, Accepted, Accepted, Part.SupportingDepartment),
        new(TransferAccepted, Pending, Accepted, Part.LeadDepartment),
        new(TransferReturned, Pending, Pending, Part.LeadDepartment),
        new(TransferReturned, Accepted, Pending, Part.LeadDepartment),
        new(Scheduled, Accepted, Accepted, Part.Provider),
        new(PauseProposed, Accepted, Accepted, Part.Provider),
        new(Paused, Pending, Pending, Part.Requester | Part.CommunityWorker),
        new(Paused, Accepted, Accepted, Part.Requester | Part.CommunityWorker),
        new(Resumed, Pending, Pending, Part.Requester | Part.CommunityWorker | Part.System),
        new(Resumed, Accepted, Accepted, Part.Requester | Part.CommunityWorker | Part.System),
        new(Released, Accepted, Pending, Part.Provider),
        new(TakenBack, Accepted, Pending, Part.Triage | Part.System),
        new(OrderEventKind.Completed, Accepted, OrderStatus.Completed, Part.Provider),
        new(Reopened, OrderStatus.Completed, Accepted, Part.Requester | Part.TokenHolder),
        new(Confirmed, OrderStatus.Completed, OrderStatus.Completed, Part.Requester | Part.TokenHolder | Part.CommunityWorker | Part.AnsweringDepartment | Part.System),
        new(Rated, OrderStatus.Completed, OrderStatus.Completed, Part.Requester | Part.TokenHolder | Part.CommunityWorker | Part.AnsweringDepartment),
        new(Answered, OrderStatus.Completed, OrderStatus.Completed, Part.Provider),
        new(Corrected, OrderStatus.Completed, OrderStatus.Completed, Part.Provider),
        new(TermMissed, Pending, Pending, Part.System),
        new(TermMissed, Accepted, Accepted, Part.System),
        new(Linked, Pending, Pending, Part.TokenHolder | Part.CommunityWorker),
        new(Linked, Accepted, Accepted, Part.TokenHolder | Part.CommunityWorker),
        new(Linked, Rejected, Rejected, Part.TokenHolder | Part.CommunityWorker),
        new(Linked, OrderStatus.Completed, OrderStatus.Completed, Part.TokenHolder | Part.CommunityWorker),
    ];

    private static readonly Dictionary<(OrderEventKind, OrderStatus?), Row> Rows = Table.ToDictionary(r => (r.Event, r.From));
    private static readonly ILookup<OrderStatus?, Row> Leaving = Table.ToLookup(r => r.From);

    /// <summary>The line for an event in a status; null if it cannot happen there.</summary>
    public static Row? Find(OrderEventKind kind, OrderStatus? from) => Rows.GetValueOrDefault((kind, from));

    /// <summary>The lines of what can happen in a status.</summary>
    public static IEnumerable<Row> From(OrderStatus status) => Leaving[status];
}
