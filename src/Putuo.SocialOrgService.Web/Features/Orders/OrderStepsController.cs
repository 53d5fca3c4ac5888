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
    public async Task<IActionResult> Confirm(string number, Guid once, CancellationToken cancel) =>
        OrderNumber.TryParse(number, out var id)
            ? await outcomes.ShowAsync(this, await desk.ConfirmAsync(actor, id, FormKey.Of("confirm", once), cancel: cancel), "confirmed", cancel)
            : NotFound();
}
