using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;

namespace Putuo.SocialOrgService.Web.Features.Orders.Placing;

/// <summary>核对提交, the third step.</summary>
[AllowAnonymous]
public sealed class CheckStepController(
    WizardDraft draft, District district, NeedForms forms, SlotForms slots, OrderDesk desk, OrderPages orders, OutcomePages outcomes, Actor actor) : Controller
{
    /// <summary>All answers with a link to change each; whoever is not signed in is asked to, and the draft waits.</summary>
    [HttpGet("/orders/new/check")]
    public async Task<IActionResult> Check(CancellationToken cancel)
    {
        var answers = await draft.FindAsync(cancel);
        return answers is { IsComplete: true } ? await ShowAsync(answers, default, cancel) : Earlier(answers);
    }

    /// <summary>
    /// Places the order; sent twice it is one order. Whoever acts in another role than the page said, because it was changed in another window
    /// or a delegation is over, sees the page again, which says so, and sends once more.
    /// </summary>
    /// <param name="once">The form's key.</param>
    /// <param name="shownAs">The role that the page was shown in; without one, that in which the draft was begun.</param>
    /// <param name="cancel">Cancels.</param>
    [HttpPost("/orders/new/check")]
    public async Task<IActionResult> Place(Guid once, string? shownAs, CancellationToken cancel)
    {
        if (!actor.IsSignedIn)
            return LocalRedirect("/account/sign-in?returnUrl=/orders/new/check");
        var key = FormKey.Of("place", once);
        if (await desk.FirstResultAsync(actor, key, cancel) is { } first)
            return Placed(first);
        var answers = await draft.FindAsync(cancel);
        if (answers is not { IsComplete: true, Need: { } need, CategoryCode: { } category })
            return Earlier(answers);
        if (!actor.MayPlaceForSelf || (shownAs ?? answers.BegunAs ?? OrderAnswers.RoleOf(actor)) != OrderAnswers.RoleOf(actor))
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAsync(answers, once, cancel);
        }
        var slot = await slots.FindAsync(answers.OfferingId, cancel) is { } open ? SlotForms.Chosen(need, open) : null;
        var result = await desk.PlaceAsync(actor, RequestOf(answers, need, category, await draft.PhotosAsync(cancel)) with { Slot = slot }, key, cancel);
        if (result.IsDone)
        {
            if (!result.Repeated)
                await draft.FinishAsync(result.Number, CancellationToken.None);
            return Placed(result);
        }
        if (await forms.ShowRefusedAsync(this, answers, need, result, cancel) is { } again)
            return again;
        ModelState.AddModelError("", outcomes.Words(result.Refusal!.Value));
        return await ShowAsync(answers, once, cancel);
    }

    private LocalRedirectResult Placed(OrderResult result) => LocalRedirect($"/orders/{result.Number}/placed");

    /// <summary>Back to what is missing; where the draft has become an order meanwhile, in another tab for example, to that order.</summary>
    private LocalRedirectResult Earlier(OrderAnswers? answers) => LocalRedirect(
        answers?.CategoryCode is not null ? "/orders/new/need"
        : draft.PlacedNumber is { } number ? $"/orders/{number}/placed"
        : "/orders/new");

    private NewOrder RequestOf(OrderAnswers answers, PlacingInput need, string category, IReadOnlyList<StoredPhoto> photos) => new()
    {
        CategoryCode = category,
        Need = need.Need ?? "",
        Wish = need.Wish,
        Repeat = need.Plan,
        Urgent = need.Urgent,
        Group = need.Group ?? TargetGroup.Unsaid,
        CommunityId = need.CommunityId ?? 0,
        GridId = need.GridId,
        Contact = new Contact(need.Name?.Trim() ?? "", Telephone.TryNormalise(need.Phone, district.Settings.AreaCode, out var phone) ? phone : "", need.Address),
        ConsentVersion = need.Consent ? Consent.Version : null,
        MayPublishNeed = need.MayPublishNeed,
        MayPublishPhotos = need.MayPublishPhotos,
        OrganizationId = answers.OrganizationId,
        OfferingId = answers.OfferingId,
        OnlyThisOrganization = need.OnlyThis,
        Photos = photos,
    };

    private async Task<IActionResult> ShowAsync(OrderAnswers answers, Guid once, CancellationToken cancel)
    {
        ViewData["Staged"] = await draft.PhotosAsync(cancel);
        ViewData["Once"] = once;
        ViewData["Actor"] = actor;
        ViewData[SlotForms.Open] = await slots.FindAsync(answers.OfferingId, cancel);
        ViewData["Alike"] = await orders.OpenAsync(actor, answers.CategoryCode!, cancel);
        return View("Check", answers);
    }
}
