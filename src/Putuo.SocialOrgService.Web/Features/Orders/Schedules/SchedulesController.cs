using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Orders.Schedules;

/// <summary>约定时间: the provider notes when they will come, as agreed by telephone; it may be changed until the work is done.</summary>
[ForSignedIn]
[Route("orders/{number}/schedule")]
public sealed class SchedulesController(
    OrderDesk desk, TaskForms forms, OutcomePages outcomes, District district, LocalTimes times, IStringLocalizer<SchedulesTexts> texts, Actor actor) : Controller
{
    /// <summary>Asks when, beginning with what was agreed or wished.</summary>
    [HttpGet]
    public Task<IActionResult> Ask(string number, CancellationToken cancel) =>
        forms.ShowAsync(this, number, OrderEventKind.Scheduled, "Schedule", order => Task.FromResult<object>(Known(order)), cancel);

    /// <summary>Notes it.</summary>
    [HttpPost]
    public async Task<IActionResult> Schedule(string number, ScheduleInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        if (ModelState.IsValid)
        {
            var visit = district.Calendar.UtcOf(input.Day!.Value.ToDateTime(input.At!.Value));
            var result = await desk.ScheduleAsync(actor, id, visit, FormKey.Of("schedule", input.Once), cancel);
            if (result.Refusal is not RefusalReason.TimeWrong)
                return await outcomes.ShowAsync(this, result, "scheduled", cancel);
            ModelState.AddModelError(input.Day < times.Today ? nameof(input.Day) : nameof(input.At), texts["Past"]);
        }
        return await forms.ShowAsync(this, number, OrderEventKind.Scheduled, "Schedule", input, cancel);
    }

    private ScheduleInput Known(OrderTask order)
    {
        if (order.ScheduledFor is not { } visit)
            return new ScheduleInput { Day = order.WishDay >= times.Today ? order.WishDay : null };
        var agreed = district.Calendar.LocalOf(visit);
        return new ScheduleInput { Day = DateOnly.FromDateTime(agreed), At = TimeOnly.FromDateTime(agreed) };
    }
}
