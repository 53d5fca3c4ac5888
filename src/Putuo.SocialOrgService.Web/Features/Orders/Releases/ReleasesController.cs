using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Releases;

/// <summary>退单: an organization that cannot deliver gives the order back to the pool and says why.</summary>
[ForOrganizations]
[Route("orders/{number}/release")]
public sealed class ReleasesController(OrderDesk desk, TaskPages pages, OutcomePages outcomes, Actor actor) : Controller
{
    /// <summary>Asks why.</summary>
    [HttpGet]
    public async Task<IActionResult> Ask(string number, CancellationToken cancel) => await FormAsync(number, new ReleaseInput(), cancel);

    /// <summary>Releases.</summary>
    [HttpPost]
    public async Task<IActionResult> Release(string number, ReleaseInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await FormAsync(number, input, cancel);
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        var result = await desk.ReleaseAsync(actor, id, input.Reason!, FormKey.Of("release", input.Once ?? Guid.Empty), cancel);
        return result.IsDone ? Redirect($"/workbench?done=released&number={result.Number}") : await outcomes.ShowAsync(this, result, "released", cancel);
    }

    private async Task<IActionResult> FormAsync(string number, ReleaseInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id) || await pages.FindAsync(actor, id, OrderEventKind.Released, cancel) is not { } order)
            return NotFound();
        if (order.Refusal is { } refusal)
            return await outcomes.ShowAsync(this, new OrderResult(refusal, order.Id, order.PlacedAt), "released", cancel);
        input.Order = order;
        return View("Release", input);
    }
}

/// <summary>Why an order is given back.</summary>
public sealed class ReleaseInput : ReasonInput
{
    /// <summary>The order, to be shown on top.</summary>
    [Microsoft.AspNetCore.Mvc.ModelBinding.BindNever]
    public OrderTask? Order { get; set; }
}
