using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Desk;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Reasons;

/// <summary>
/// Every step of an order that only asks for a reason, by <see cref="ReasonStep"/>: it says what will happen, asks why, and does it.
/// Who may take it is decided by the domain.
/// </summary>
[ForSignedIn]
[Route("orders/{number}")]
public sealed class ReasonsController(OrderDesk desk, TaskForms forms, OutcomePages outcomes, IStringLocalizer<ReasonsTexts> texts, Actor actor) : Controller
{
    /// <summary>Says what will happen and asks why.</summary>
    [HttpGet("withdrawal")]
    [HttpGet("call-off")]
    [HttpGet("reopening")]
    [HttpGet("decline")]
    [HttpGet("release")]
    [HttpGet("refusal")]
    [HttpGet("take-back")]
    [HttpGet("return")]
    public Task<IActionResult> Ask(string number, CancellationToken cancel) => FormAsync(number, new ReasonInput(), cancel);

    /// <summary>Takes the step.</summary>
    [HttpPost("withdrawal")]
    [HttpPost("call-off")]
    [HttpPost("reopening")]
    [HttpPost("decline")]
    [HttpPost("release")]
    [HttpPost("refusal")]
    [HttpPost("take-back")]
    [HttpPost("return")]
    public async Task<IActionResult> Take(string number, ReasonInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        if (!Step.IsOptional && string.IsNullOrWhiteSpace(input.Reason))
            ModelState.AddModelError(nameof(input.Reason), texts["Needed_" + Step.Kind]);
        if (!ModelState.IsValid)
            return await FormAsync(number, input, cancel);
        var result = await Step.Take(desk, actor, id, input.Reason, FormKey.Of(Step.Done, input.Once), cancel);
        return result.IsDone && Step.LeadsToDesk
            ? LocalRedirect($"{StaffRail.HomeOf(actor)}?done={Step.Done}&number={result.Number}")
            : await outcomes.ShowAsync(this, result, Step.Done, cancel);
    }

    private ReasonStep Step => ReasonStep.Of(ControllerContext.ActionDescriptor.AttributeRouteInfo!.Template!);

    private Task<IActionResult> FormAsync(string number, ReasonInput input, CancellationToken cancel)
    {
        ViewData["Step"] = Step;
        return forms.ShowAsync(this, number, Step.Kind, "Reason", input, cancel);
    }
}
