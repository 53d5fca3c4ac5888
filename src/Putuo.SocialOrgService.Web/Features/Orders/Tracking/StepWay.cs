using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Web.Features.Orders.Tracking;

/// <summary>
/// A way from the order's page to one of its steps. Confirming, rating and reopening stand under the report, answering under the comment,
/// a requester's resubmission and the answer to a proposed pause under what comes next; all others stand beside the order.
/// </summary>
/// <param name="Step">The step.</param>
/// <param name="Path">The last part of its address.</param>
/// <param name="Words">What the button says, a key of the texts of orders.</param>
/// <param name="Icon">Its icon.</param>
/// <param name="Kind">How it looks: first, second, danger.</param>
/// <param name="Sends">Whether the button does it at once; otherwise it leads to a form.</param>
public sealed record StepWay(OrderEventKind Step, string Path, string Words, string Icon, string Kind = "second", bool Sends = false)
{
    private static readonly StepWay Complete = new(OrderEventKind.Completed, "completion", "Complete", "clipboard-check");
    private static readonly StepWay Schedule = new(OrderEventKind.Scheduled, "schedule", "Schedule", "calendar");

    private static readonly StepWay[] Unscheduled = Ways(Schedule with { Kind = "first" }, Complete);
    private static readonly StepWay[] Agreed = Ways(Complete with { Kind = "first" }, Schedule with { Words = "Reschedule" });

    /// <summary>The ways beside an order, the most usual first and what loses something last.</summary>
    public static IReadOnlyList<StepWay> Beside(OrderPage order) => order.Steps.Count == 0 ? [] :
    [
        .. (order.State.ScheduledFor is null ? Unscheduled : Agreed)
            .Where(way => order.Steps.Contains(way.Step) && !(order.IsRequester && way.Step == OrderEventKind.Resubmitted)
                && !(order.State.PauseAskedUntil is not null && (way.Step is OrderEventKind.Paused or OrderEventKind.Resumed)))
            .DistinctBy(way => way.Path)
            .Select(way => way.Step == OrderEventKind.PauseProposed && order.State.PauseAskedUntil is not null ? way with { Words = "ChangeProposal" } : way),
    ];

    private static StepWay[] Ways(StepWay serving, StepWay next) =>
    [
        new(OrderEventKind.Claimed, "claim", "Claim", "heart-handshake", "first", Sends: true),
        new(OrderEventKind.TransferAccepted, "acceptance", "AcceptTransfer", "check", "first", Sends: true),
        new(OrderEventKind.SupportReplied, "support", "ReplySupport", "message", "first"),
        new(OrderEventKind.Routed, "triage", "Triage", "arrows-exchange", "first"),
        new(OrderEventKind.SceneChanged, "triage", "Triage", "arrows-exchange", "first"),
        new(OrderEventKind.Transferred, "triage", "Triage", "arrows-exchange", "first"),
        new(OrderEventKind.Resumed, "resume", "Resume", "player-play", "first", Sends: true),
        serving,
        next,
        new(OrderEventKind.Corrected, "correction", "Correct", "pencil"),
        new(OrderEventKind.Resubmitted, "resubmission", "Resubmit", "refresh"),
        new(OrderEventKind.Paused, "pause", "Pause", "player-pause"),
        new(OrderEventKind.PauseProposed, "pause-proposal", "ProposePause", "player-pause"),
        new(OrderEventKind.Linked, "link", "LinkAccount", "link"),
        new(OrderEventKind.Declined, "decline", "Decline", "x"),
        new(OrderEventKind.TransferReturned, "return", "ReturnTransfer", "arrow-back-up", "danger"),
        new(OrderEventKind.Released, "release", "Release", "arrow-back-up", "danger"),
        new(OrderEventKind.Refused, "refusal", "Refuse", "ban", "danger"),
        new(OrderEventKind.TakenBack, "take-back", "TakeBack", "arrow-back-up", "danger"),
        new(OrderEventKind.Withdrawn, "withdrawal", "Withdraw", "arrow-back-up", "danger"),
        new(OrderEventKind.CalledOff, "call-off", "CallOff", "x", "danger"),
    ];
}
