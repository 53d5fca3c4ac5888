using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Times;
using Putuo.SocialOrgService.Web.Features.Shared.Words;

namespace Putuo.SocialOrgService.Web.Features.Orders;

/// <summary>The choice of an offering's slot in the forms that order from it: what is open, what is wrong, and what somebody else was first at.</summary>
public sealed class SlotForms(OfferingPages offerings, OfferingWords words, LocalTimes times, OutcomePages outcomes, IStringLocalizer<OrdersTexts> texts)
{
    /// <summary>What is open of an offering, for the view of a form (<c>_Slots</c>).</summary>
    public const string Open = "Slots";

    /// <summary>The offering with its weeks; null where no slot is chosen.</summary>
    public async Task<OfferingView?> FindAsync(int? offeringId, CancellationToken cancel) =>
        offeringId is { } id && await offerings.FindAsync(id, cancel) is { Offering.Terms.HasSlots: true } view ? view : null;

    /// <summary>The slot that the form names, full or not; null where it names none that there is. The day and its part follow it.</summary>
    public static OfferingSlot? Chosen(WishInput input, OfferingView view)
    {
        var slot = OfferingSlot.Read(input.Slot, view.Offering.Terms.Times);
        if (slot is not null)
            (input.When, input.Day, input.Part) = (WishKind.Day, slot.Day, slot.Part);
        return slot;
    }

    /// <summary>Says what is wrong with the slot chosen.</summary>
    /// <returns>Whether it is right.</returns>
    public bool Check(WishInput input, OfferingView view, ModelStateDictionary state)
    {
        if (Chosen(input, view) is { } slot && view.Weeks.Any(week => week.Slots.Any(open => open.Slot == slot)))
            return true;
        state.AddModelError(nameof(input.Slot), string.IsNullOrEmpty(input.Slot) ? outcomes.Words(RefusalReason.SlotMissing) : texts["SlotGone"]);
        return false;
    }

    /// <summary>Whether the desk refused because of the slot, which is then said at its field: who was first in time is told by the hour alone.</summary>
    public bool Says(WishInput input, OrderResult result, OfferingView? view, ModelStateDictionary state)
    {
        if (result.Refusal is not (RefusalReason.SlotMissing or RefusalReason.SlotOver or RefusalReason.SlotFull))
            return false;
        var slot = view is null ? null : OfferingSlot.Read(input.Slot, view.Offering.Terms.Times);
        state.AddModelError(nameof(input.Slot), result is { Refusal: RefusalReason.SlotFull, First: { } first } && slot is not null
            ? texts["SlotTaken", words.Slot(slot), times.Moment(first.At)]
            : outcomes.Words(result.Refusal.Value));
        return true;
    }
}
