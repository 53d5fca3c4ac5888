using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Features.Shared.Outcomes;
using Putuo.SocialOrgService.Web.Features.Shared.Uploads;

namespace Putuo.SocialOrgService.Web.Features.Orders.Placing;

/// <summary>填需求, the second step. Whatever is typed is kept, right or not, and good pictures are staged at once.</summary>
[AllowAnonymous]
[Route("orders/new/need")]
public sealed class NeedStepController(
    WizardDraft draft,
    ServiceChoices choices,
    NeedForms forms,
    NeedRules rules,
    SlotForms slots,
    OwnContact own,
    IOrganizationRegistry organizations,
    OutcomePages outcomes,
    IStringLocalizer<PlacingTexts> texts,
    District district,
    Actor actor) : Controller
{
    /// <summary>
    /// The form with what was typed before, or with what the account knows. A poster brings its choice along, which nothing keeps until the form is sent;
    /// where a draft is there already, or the choice does not stand, the first step asks.
    /// </summary>
    [HttpGet("")]
    public async Task<IActionResult> Form(ServiceInput poster, CancellationToken cancel)
    {
        var answers = await draft.FindAsync(cancel);
        if (poster is not { Category: null, Offering: null })
        {
            return answers is null && await ChosenByAsync(poster, cancel) is { } chosen
                ? await forms.ShowAsync(this, chosen, await PrefilledAsync(chosen.CommunityId, cancel), cancel)
                : LocalRedirect("/orders/new" + Request.QueryString);
        }
        return answers is { CategoryCode: not null }
            ? await forms.ShowAsync(this, answers, answers.Need ?? await PrefilledAsync(answers.CommunityId, cancel), cancel)
            : Begin();
    }

    /// <summary>
    /// Keeps what was typed; goes on when it is right, back when asked to, or takes a picture out. Where the session or the draft
    /// has ended meanwhile, signing in brings the draft back, and without one what was sent begins another.
    /// </summary>
    [HttpPost("")]
    [RequestSizeLimit(64 * 1024 * 1024), RequestFormLimits(MultipartBodyLengthLimit = 64 * 1024 * 1024)]
    public async Task<IActionResult> Take(PlacingInput input, ServiceInput choice, string? go, string? remove, CancellationToken cancel)
    {
        var answers = await draft.FindAsync(cancel);
        if (answers is not { CategoryCode: not null })
        {
            if (await draft.WaitsForSignInAsync(cancel))
                return Challenge();
            if (draft.PlacedNumber is not null || !actor.MayAskForHelp || (answers = await choices.FindAsync(choice, cancel)) is null)
                return Begin();
            answers = answers with { BegunAs = OrderAnswers.RoleOf(actor) };
        }
        answers = answers with { Need = input, IsComplete = false };
        if (!await draft.SaveAsync(answers, cancel))
        {
            ModelState.AddModelError("", texts["TooManyDrafts", TryLimit.Window.TotalMinutes]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return await forms.ShowAsync(this, answers, input, cancel);
        }
        var faults = await draft.TakeAsync(input.Photos, cancel);
        if (remove is not null)
        {
            await draft.RemoveAsync(remove, cancel);
            return LocalRedirect("/orders/new/need#Photos");
        }
        if (go == "back")
            return LocalRedirect("/orders/new");
        foreach (var fault in faults)
            ModelState.AddModelError(nameof(input.Photos), fault);
        if (!input.Consent)
            ModelState.AddModelError(nameof(input.Consent), outcomes.Words(RefusalReason.ConsentMissing));
        if (await slots.FindAsync(answers.OfferingId, cancel) is { } open)
            slots.Check(input, open, ModelState);
        if (!rules.Check(input, ModelState) || !await AddresseeServesAsync(answers, input, cancel))
            return await forms.ShowAsync(this, answers, input, cancel);
        await draft.SaveAsync(answers with { IsComplete = true }, cancel);
        return LocalRedirect("/orders/new/check");
    }

    /// <summary>A staged picture, small, for the browser that holds the draft.</summary>
    [HttpGet("photos/{file}")]
    public async Task<IActionResult> Photo(string file, CancellationToken cancel) => PhotoAnswer.Of(this, await draft.OpenAsync(file, cancel));

    private async Task<OrderAnswers?> ChosenByAsync(ServiceInput poster, CancellationToken cancel) =>
        actor is { MayAskForHelp: true, MayPlaceForOthers: false, Delegation: null } && draft.PlacedNumber is null && !await draft.WaitsForSignInAsync(cancel)
            && await choices.FindAsync(poster, cancel) is { } chosen && chosen.CommunityId == poster.Community
            ? chosen
            : null;

    /// <summary>Without a draft there is nothing to fill in: to the first step, or to the order that the draft became.</summary>
    private LocalRedirectResult Begin() => LocalRedirect(draft.PlacedNumber is { } number ? $"/orders/{number}/placed" : "/orders/new");

    private async Task<bool> AddresseeServesAsync(OrderAnswers answers, PlacingInput input, CancellationToken cancel)
    {
        if (answers.OrganizationId is not { } asked
            || await organizations.ServesAsync(asked, answers.OfferingId, answers.CategoryCode!, input.CommunityId!.Value, district, cancel))
            return true;
        var triaged = district.Category(answers.CategoryCode!).NeedsTriage;
        ModelState.AddModelError(
            triaged ? "" : nameof(input.CommunityId),
            texts[triaged ? "AddresseeTriaged" : "AddresseeElsewhere", Shared.Names.Choose(answers.OrganizationName!, answers.OrganizationNameEn ?? "")]);
        return false;
    }

    private async Task<PlacingInput> PrefilledAsync(int? community, CancellationToken cancel)
    {
        var known = actor.Delegation is null ? await own.FindAsync(actor, cancel) : null;
        return new PlacingInput
        {
            Name = known?.Name,
            Phone = known?.Phone,
            CommunityId = (community ?? known?.CommunityId) is { } home && district.TryArea(home, out var area) && area.IsOn ? home : null,
        };
    }
}
