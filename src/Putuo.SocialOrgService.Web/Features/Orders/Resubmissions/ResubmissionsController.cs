using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Times;

namespace Putuo.SocialOrgService.Web.Features.Orders.Resubmissions;

/// <summary>
/// 重新提交: a rejected order waits again, with the need and the wished time anew when the requester does it, or whoever speaks for one and
/// may read all of it; as it was otherwise.
/// </summary>
[ForSignedIn]
[Route("orders/{number}/resubmission")]
public sealed class ResubmissionsController(
    OrderDesk desk, TaskForms forms, OrderPages pages, NeedRules rules, SlotForms slots, LocalTimes times, OutcomePages outcomes, Actor actor) : Controller
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
        var edits = input.Need is not null;
        var wantsSlot = edits && input.Slot is { Length: > 0 };
        var open = wantsSlot && await pages.FindAsync(actor, id, cancel) is { } order ? await slots.FindAsync(order.OfferingId, cancel) : null;
        if (open is not null)
            slots.Check(input, open, ModelState);
        else if (wantsSlot)
            return await OverAsync(number, input, cancel);
        if (edits ? !rules.CheckWish(input, ModelState) : !ModelState.IsValid)
            return await FormAsync(number, input, cancel);
        var edit = edits ? new OrderEdit(input.Need!, input.Wish, open is null ? null : SlotForms.Chosen(input, open)) : null;
        var result = await desk.ResubmitAsync(actor, id, edit, FormKey.Of("resubmit", input.Once), cancel);
        if (!slots.Says(input, result, open, ModelState))
            return await outcomes.ShowAsync(this, result, "resubmitted", cancel);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await FormAsync(number, input, cancel);
    }

    /// <summary>The offering rests meanwhile: nothing is sent in the place of the slot that was chosen, and the form asks for a wish.</summary>
    private Task<IActionResult> OverAsync(string number, ResubmissionInput input, CancellationToken cancel)
    {
        ModelState.AddModelError("", outcomes.Words(RefusalReason.SlotOver));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return FormAsync(number, input, cancel);
    }

    private Task<IActionResult> FormAsync(string number, ResubmissionInput input, CancellationToken cancel) =>
        forms.ShowAsync(this, number, OrderEventKind.Resubmitted, "Resubmission", async task =>
        {
            if (OrderNumber.TryParse(task.Number, out var id) && await pages.FindAsync(actor, id, cancel) is { } order)
            {
                input.AskedAgain = order.AsksAddresseeAgain ? order.Addressed : null;
                input.Why = order.Timeline.LastOrDefault(entry => entry.Kind == order.State.RejectedBy)?.Reason;
                input.MayEdit = order is { IsRequester: true, Need.IsWhole: true };
                if (input is { MayEdit: true, AskedAgain: not null } && order.HadSlot)
                    ViewData[SlotForms.Open] = await slots.FindAsync(order.OfferingId, cancel);
                if (input.MayEdit && input.Need is null)
                {
                    input.Need = order.Need.Text;
                    if (order.Need.WishDay is { } day && day >= times.Today)
                        (input.When, input.Day, input.Part) = (WishKind.Day, day, order.Need.WishPart);
                }
            }
            return input;
        }, cancel);
}
