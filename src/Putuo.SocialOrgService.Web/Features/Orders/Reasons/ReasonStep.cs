using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Orders.Reasons;

/// <summary>
/// A step of an order that only asks for a reason: the event it causes, the desk's verb, and how its form looks. Its words stand in
/// <see cref="ReasonsTexts"/> under the event's name; whether it may be taken is the domain's matter.
/// </summary>
/// <param name="Path">The last part of its address.</param>
/// <param name="Kind">The event.</param>
/// <param name="Done">What is said when it is done, a key Done_… of the outcomes.</param>
/// <param name="Icon">The button's icon.</param>
/// <param name="Take">The desk's verb, with reason and key of the form.</param>
public sealed record ReasonStep(
    string Path, OrderEventKind Kind, string Done, string Icon, Func<OrderDesk, Actor, OrderNumber, string?, string?, CancellationToken, Task<OrderResult>> Take)
{
    private static readonly ReasonStep[] Table =
    [
        new("withdrawal", OrderEventKind.Withdrawn, "withdrawn", "arrow-back-up", (desk, actor, order, why, key, cancel) => desk.WithdrawAsync(actor, order, why, key, cancel)) { IsOptional = true },
        new("call-off", OrderEventKind.CalledOff, "calledoff", "x", (desk, actor, order, why, key, cancel) => desk.CallOffAsync(actor, order, why!, key, cancel)),
        new("reopening", OrderEventKind.Reopened, "reopened", "refresh", (desk, actor, order, why, key, cancel) => desk.ReopenAsync(actor, order, why!, key, cancel)) { IsDangerous = false },
        new("decline", OrderEventKind.Declined, "declined", "x", (desk, actor, order, why, key, cancel) => desk.DeclineAsync(actor, order, why!, key, cancel)) { LeadsToDesk = true },
        new("release", OrderEventKind.Released, "released", "arrow-back-up", (desk, actor, order, why, key, cancel) => desk.ReleaseAsync(actor, order, why!, key, cancel)) { LeadsToDesk = true },
        new("refusal", OrderEventKind.Refused, "refused", "ban", (desk, actor, order, why, key, cancel) => desk.RefuseAsync(actor, order, why!, key, cancel)),
        new("take-back", OrderEventKind.TakenBack, "takenback", "arrow-back-up", (desk, actor, order, why, key, cancel) => desk.TakeBackAsync(actor, order, why, key, cancel)),
        new("return", OrderEventKind.TransferReturned, "returned", "arrow-back-up", (desk, actor, order, why, key, cancel) => desk.ReturnTransferAsync(actor, order, why!, key, cancel)) { LeadsToDesk = true },
    ];

    /// <summary>Whether the reason may stay empty.</summary>
    public bool IsOptional { get; private init; }

    /// <summary>Whether something is lost by it: the button then looks like it.</summary>
    public bool IsDangerous { get; private init; } = true;

    /// <summary>Whether it takes the order from whoever does it, so that it leads to their desk and not to the order.</summary>
    public bool LeadsToDesk { get; private init; }

    /// <summary>The step of a route.</summary>
    public static ReasonStep Of(string route) => Table.Single(step => route.EndsWith("/" + step.Path, StringComparison.Ordinal));
}
