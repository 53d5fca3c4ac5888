using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders;

/// <summary>Steps of an order that are only a button.</summary>
[ForSignedIn]
[Route("orders/{number}")]
public sealed class OrderStepsController(OrderDesk desk, OutcomePages outcomes, Actor actor) : Controller
{
    /// <summary>确认完成, without a rating.</summary>
    [HttpPost("confirmation")]
    public Task<IActionResult> Confirm(string number, Guid once, CancellationToken cancel) =>
        TakeAsync(number, "confirmed", id => desk.ConfirmAsync(actor, id, FormKey.Of("confirm", once), cancel: cancel), cancel);

    /// <summary>恢复.</summary>
    [HttpPost("resume")]
    public Task<IActionResult> Resume(string number, Guid once, CancellationToken cancel) =>
        TakeAsync(number, "resumed", id => desk.ResumeAsync(actor, id, FormKey.Of("resume", once), cancel), cancel);

    /// <summary>部门受理: the lead department takes a transferred case on.</summary>
    [HttpPost("acceptance")]
    public Task<IActionResult> AcceptTransfer(string number, Guid once, CancellationToken cancel) =>
        TakeAsync(number, "accepted", id => desk.AcceptTransferAsync(actor, id, FormKey.Of("accept", once), cancel), cancel);

    private async Task<IActionResult> TakeAsync(string number, string done, Func<OrderNumber, Task<OrderResult>> take, CancellationToken cancel) =>
        OrderNumber.TryParse(number, out var id) ? await outcomes.ShowAsync(this, await take(id), done, cancel) : NotFound();
}
