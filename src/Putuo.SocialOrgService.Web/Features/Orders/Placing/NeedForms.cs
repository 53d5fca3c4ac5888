using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Placing;

/// <summary>The page of the second step, which the third one shows again where the slot chosen is gone.</summary>
public sealed class NeedForms(WizardDraft draft, SlotForms slots, OutcomePages outcomes)
{
    /// <summary>Shows the form with what was typed, the pictures staged and the slots that are open.</summary>
    public async Task<IActionResult> ShowAsync(Controller controller, OrderAnswers answers, PlacingInput input, CancellationToken cancel)
    {
        controller.ViewData["Answers"] = answers;
        controller.ViewData["Staged"] = await draft.PhotosAsync(cancel);
        controller.ViewData[SlotForms.Open] = await slots.FindAsync(answers.OfferingId, cancel);
        return controller.View("Need", input);
    }

    /// <summary>Shows it again where what the desk refused is the slot, or a day that has passed meanwhile; null where it is anything else. Everything typed is kept.</summary>
    public async Task<IActionResult?> ShowRefusedAsync(Controller controller, OrderAnswers answers, PlacingInput input, OrderResult result, CancellationToken cancel)
    {
        if (result.Refusal == RefusalReason.TimeWrong)
            controller.ModelState.AddModelError(nameof(input.Day), outcomes.Words(RefusalReason.TimeWrong));
        else if (!slots.Says(input, result, await slots.FindAsync(answers.OfferingId, cancel), controller.ModelState))
            return null;
        await draft.SaveAsync(answers with { IsComplete = false }, cancel);
        controller.Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(controller, answers, input, cancel);
    }
}
