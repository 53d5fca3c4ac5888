using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Orders.Pauses;

/// <summary>暂停: the requester or the community lets the terms stand still for a time and says why.</summary>
[ForSignedIn]
[Route("orders/{number}/pause")]
public sealed class PausesController(
    OrderDesk desk, TaskForms forms, OutcomePages outcomes, District district, LocalTimes times, IStringLocalizer<PausesTexts> texts, Actor actor) : Controller
{
    private static readonly TimeOnly EndOfDay = new(23, 59);

    /// <summary>Asks why and until when.</summary>
    [HttpGet]
    public Task<IActionResult> Ask(string number, CancellationToken cancel) => FormAsync(number, new PauseInput(), cancel);

    /// <summary>Pauses.</summary>
    [HttpPost]
    public async Task<IActionResult> Pause(string number, PauseInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        if (input.Why == PauseReason.Other && string.IsNullOrWhiteSpace(input.Words))
            ModelState.AddModelError(nameof(input.Words), texts["WordsNeeded"]);
        if (!ModelState.IsValid)
            return await FormAsync(number, input, cancel);
        var until = district.Calendar.UtcOf(input.Day!.Value.ToDateTime(input.At ?? EndOfDay));
        var result = await desk.PauseAsync(actor, id, Reason(input), until, FormKey.Of("pause", input.Once), cancel);
        if (result.Refusal is not RefusalReason.TimeWrong)
            return await outcomes.ShowAsync(this, result, "paused", cancel);
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

    private Task<IActionResult> FormAsync(string number, PauseInput input, CancellationToken cancel) =>
        forms.ShowAsync(this, number, OrderEventKind.Paused, "Pause", input, cancel);
}
