using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Declines;

/// <summary>拒绝: the organization an order is addressed to cannot take it on and says why.</summary>
[ForOrganizations]
[Route("orders/{number}/decline")]
public sealed class DeclinesController(OrderDesk desk, TaskPages pages, OutcomePages outcomes, Actor actor) : Controller
{
    /// <summary>Asks why.</summary>
    [HttpGet]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel) => await FormAsync(number, new DeclineInput(), cancel);

    /// <summary>Declines.</summary>
    [HttpPost]
    public async Task<IActionResult> Decline(string number, DeclineInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await FormAsync(number, input, cancel);
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        var result = await desk.DeclineAsync(actor, id, input.Reason!, FormKey.Of("decline", input.Once ?? Guid.Empty), cancel);
        return result.IsDone ? Redirect($"/workbench?done=declined&number={result.Number}") : await outcomes.ShowAsync(this, result, "declined", cancel);
    }

    private async Task<IActionResult> FormAsync(string number, DeclineInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, OrderEventKind.Declined, cancel) is not { } order)
            return NotFound();
        if (order.Refusal is { } refusal)
            return await outcomes.ShowAsync(this, new OrderResult(refusal, order.Id, order.PlacedAt), "declined", cancel);
        input.Order = order;
        return View("Decline", input);
    }
}

/// <summary>Why an order is declined.</summary>
public sealed class DeclineInput : ReasonInput
{
    /// <summary>The order, to be shown on top.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public OrderTask? Order { get; set; }
}
