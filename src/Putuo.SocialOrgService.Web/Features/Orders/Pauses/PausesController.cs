using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Orders.Pauses;

/// <summary>暂停: the requester or the community lets the terms stand still for a time and says why; a provider proposes it, they agree.</summary>
[ForSignedIn]
[Route("orders/{number}")]
public sealed class PausesController(
    OrderDesk desk, TaskForms forms, OutcomePages outcomes, District district, LocalTimes times, IStringLocalizer<PausesTexts> texts, Actor actor) : Controller
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>Asks why and until when; where the provider has proposed a pause, its words stand there already.</summary>
    [HttpGet("pause")]
    [HttpGet("pause-proposal")]
    public Task<IActionResult> Ask(string number, CancellationToken cancel) =>
        forms.ShowAsync(this, number, Step, "Pause", order => Task.FromResult<object>(Begin(order)), cancel);

    /// <summary>Pauses, or proposes it.</summary>
    [HttpPost("pause")]
    [HttpPost("pause-proposal")]
    public async Task<IActionResult> Pause(string number, PauseInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        if (input.Why == PauseReason.Other && string.IsNullOrWhiteSpace(input.Words))
            ModelState.AddModelError(nameof(input.Words), texts["WordsNeeded"]);
        if (!ModelState.IsValid)
            return await FormAsync(number, input, cancel);
        var until = district.Calendar.UtcOf(input.Day!.Value.ToDateTime(input.At ?? EndOfDay));
        var proposes = Step == OrderEventKind.PauseProposed;
        var key = FormKey.Of(proposes ? "pause-proposal" : "pause", input.Once);
        var result = proposes
            ? await desk.ProposePauseAsync(actor, id, Reason(input), until, key, cancel)
            : await desk.PauseAsync(actor, id, Reason(input), until, key, cancel);
        if (result.Refusal is not RefusalReason.TimeWrong)
            return await outcomes.ShowAsync(this, result, proposes ? "pauseproposed" : "paused", cancel);
        ModelState.AddModelError(input.Day < times.Today ? nameof(input.Day) : nameof(input.At), texts["Past"]);
        return await FormAsync(number, input, cancel);
    }

    /// <summary>The reason as it is kept: in the site's first language, whatever language the form was read in, since others read it.</summary>
    private string Reason(PauseInput input)
    {
        var reader = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = Languages.All[0];
        try
        {
            var why = texts["Why_" + input.Why].Value;
            return input.Why == PauseReason.Other ? input.Words!
                : string.IsNullOrWhiteSpace(input.Words) ? why
                : texts["Said", why, input.Words];
        }
        finally
        {
            CultureInfo.CurrentUICulture = reader;
        }
    }

    private OrderEventKind Step => ControllerContext.ActionDescriptor.AttributeRouteInfo!.Template!.EndsWith("/pause", StringComparison.Ordinal)
        ? OrderEventKind.Paused
        : OrderEventKind.PauseProposed;

    private PauseInput Begin(OrderTask order)
    {
        if (Step == OrderEventKind.PauseProposed || order.PauseAskedUntil is not { } until)
            return new PauseInput();
        var local = district.Calendar.LocalOf(until);
        return new PauseInput
        {
            Why = PauseReason.Other,
            Words = order.PauseReason,
            Day = DateOnly.FromDateTime(local),
            At = TimeOnly.FromDateTime(local),
        };
    }

    private Task<IActionResult> FormAsync(string number, PauseInput input, CancellationToken cancel) =>
        forms.ShowAsync(this, number, Step, "Pause", input, cancel);
}
