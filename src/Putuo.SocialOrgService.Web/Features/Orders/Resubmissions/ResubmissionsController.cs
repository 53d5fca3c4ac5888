using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Resubmissions;

/// <summary>
/// 重新提交: a rejected order waits again, with the need in new words when whoever may read all of it does it for the requester, as it was
/// otherwise.
/// </summary>
[ForSignedIn]
[Route("orders/{number}/resubmission")]
public sealed class ResubmissionsController(
    OrderDesk desk, TaskForms forms, OrderPages pages, OutcomePages outcomes, IStringLocalizer<OrdersTexts> texts, Actor actor) : Controller
{
    /// <summary>Shows the need to be changed.</summary>
    [HttpGet]
    public Task<IActionResult> Ask(string number, CancellationToken cancel) => FormAsync(number, new ResubmissionInput(), cancel);

    /// <summary>Submits it.</summary>
    [HttpPost]
    public async Task<IActionResult> Resubmit(string number, ResubmissionInput input, CancellationToken cancel)
    {
        if (!OrderNumber.TryParse(number, out var id))
            return NotFound();
        if (!ModelState.IsValid)
            return await FormAsync(number, input, cancel);
        var result = await desk.ResubmitAsync(actor, id, input.Need, FormKey.Of("resubmit", input.Once), cancel);
        if (result.Refusal is not RefusalReason.TextMissing)
            return await outcomes.ShowAsync(this, result, "resubmitted", cancel);
        ModelState.AddModelError(nameof(input.Need), texts["NeedMissing"]);
        return await FormAsync(number, input, cancel);
    }

    private Task<IActionResult> FormAsync(string number, ResubmissionInput input, CancellationToken cancel) =>
        forms.ShowAsync(this, number, OrderEventKind.Resubmitted, "Resubmission", async task =>
        {
            if (OrderNumber.TryParse(task.Number, out var id) && await pages.FindAsync(actor, id, cancel) is { } order)
            {
                input.AskedAgain = order.AsksAddresseeAgain ? order.Addressed : null;
                if (order is { IsRequester: true, Need.IsWhole: true })
                    input.Need ??= order.Need.Text;
            }
            return input;
        }, cancel);
}
