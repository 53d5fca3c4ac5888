using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Orders.Pauses;

/// <summary>暂停: the requester or the community lets the terms stand still for a time and says why; a provider proposes it, they agree.</summary>
[ForSignedIn]
[Route("orders/{number}")]
public sealed class PausesController(
    OrderDesk desk, TaskForms forms, OutcomePages outcomes, District district, LocalTimes times, IStringLocalizer<PausesTexts> texts, Actor actor) : Controller
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>Asks why and until when; where the provider has proposed a pause, its words stand there already, for itself to change.</summary>
    [HttpGet("pause")]
    [HttpGet("pause-proposal")]
    public Task<IActionResult> Ask(string number, CancellationToken cancel) =>
        FormAsync(number, Begin, cancel);

    /// <summary>Pauses, or proposes it.</summary>
    [HttpPost("pause")]
    [HttpPost("pause-proposal")]
    public async Task<IActionResult> Pause(string number, PauseInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        if (input.Why == PauseCause.Other && string.IsNullOrWhiteSpace(input.Words))
            ModelState.AddModelError(nameof(input.Words), texts["WordsNeeded"]);
        if (!ModelState.IsValid)
            return await FormAsync(number, _ => input, cancel);
        var until = district.Calendar.UtcOf(input.Day!.Value.ToDateTime(input.At ?? EndOfDay));
        var reason = new PauseReason(input.Why!.Value, input.Words);
        var key = FormKey.Of(Proposes ? "pause-proposal" : "pause", input.Once);
        var result = Proposes
            ? await desk.ProposePauseAsync(actor, id, reason, until, key, cancel)
            : await desk.PauseAsync(actor, id, reason, until, key, cancel);
        if (result.Refusal is not RefusalReason.TimeWrong)
            return await outcomes.ShowAsync(this, result, Proposes ? "pauseproposed" : "paused", cancel);
        ModelState.AddModelError(input.Day < times.Today ? nameof(input.Day) : nameof(input.At), texts["Past"]);
        return await FormAsync(number, _ => input, cancel);
    }

    private OrderEventKind Step => ControllerContext.ActionDescriptor.AttributeRouteInfo!.Template!.EndsWith("/pause", StringComparison.Ordinal)
        ? OrderEventKind.Paused
        : OrderEventKind.PauseProposed;

    private bool Proposes => Step == OrderEventKind.PauseProposed;

    private PauseInput Begin(OrderTask order)
    {
        if (order.PauseAskedUntil is not { } until)
            return new PauseInput();
        var local = district.Calendar.LocalOf(until);
        return new PauseInput
        {
            Why = order.PauseReason?.Cause,
            Words = order.PauseReason?.Words,
            Day = DateOnly.FromDateTime(local),
            At = TimeOnly.FromDateTime(local),
        };
    }

    private Task<IActionResult> FormAsync(string number, Func<OrderTask, PauseInput> begin, CancellationToken cancel)
    {
        ViewData["Proposes"] = Proposes;
        return forms.ShowAsync(this, number, Step, "Pause", order => Task.FromResult<object>(begin(order)), cancel);
    }
}
