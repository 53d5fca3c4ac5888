using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Delegations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Delegations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Delegations;

/// <summary>
/// 亲情代办: a resident lets a relative act in named categories for a time and takes that back at will; the relative takes it with a code told from
/// person to person and goes on in that role.
/// </summary>
[ForRelatives]
[Route("account/delegations")]
public sealed class DelegationsController(
    DelegationBook book, FieldCipher cipher, LivePages live, IStringLocalizer<DelegationsTexts> texts, Actor actor) : Controller
{
    /// <summary>Who acts for the own account, and for whom it acts.</summary>
    [HttpGet("")]
    public Task<IActionResult> List(string? done, CancellationToken cancel)
    {
        ViewData["Done"] = done == "ended" ? done : null;
        return ShowAsync(null, null, cancel);
    }

    /// <summary>Gives one and shows its code; sent twice, it shows the same.</summary>
    [HttpPost("")]
    [ForResidents]
    public async Task<IActionResult> Offer(DelegationInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(input, null, cancel);
        var code = OneTimePassword.For(cipher, input.Once == Guid.Empty ? Guid.NewGuid() : input.Once, $"delegation {actor.UserId}");
        var refusal = await book.OfferAsync(actor, input.Kin!.Value, input.Categories, input.Months!.Value, code, cancel);
        if (refusal is null)
            return View("Offered", new OfferedDelegation(code, input.Kin.Value));
        ModelState.AddModelError(refusal == DelegationRefusal.CategoriesMissing ? nameof(input.Categories) : "", texts["Refusal_" + refusal, Delegation.MostOpen]);
        ModelState.Remove(nameof(input.Once));
        input.Once = Guid.Empty;
        return await ShowAsync(input, null, cancel);
    }

    /// <summary>Takes one with its code, and goes on acting by it.</summary>
    [HttpPost("acceptance")]
    public async Task<IActionResult> Accept(DelegationCodeInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return await ShowAsync(null, input, cancel);
        var taken = await book.AcceptAsync(actor, input.Code!, cancel);
        if (taken.Refusal is null)
        {
            await HttpContext.SignInAsync(SessionClaims.For(actor.UserId!.Value, taken.SessionVersion, taken.GrantId), Session.Properties(HttpContext, remember: false));
            live.TellUserAfter(HttpContext, actor.UserId.Value);
            return LocalRedirect("/account?done=delegated");
        }
        if (taken.Refusal == DelegationRefusal.TooManyTries)
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
        ModelState.AddModelError(nameof(input.Code), taken.Refusal switch
        {
            DelegationRefusal.TooManyTries => texts["Refusal_TooManyTries", TryLimit.Window.TotalMinutes],
            DelegationRefusal.TooManyRoles => texts["Refusal_TooManyRoles", HeldRole.Most],
            { } other => texts["Refusal_" + other],
        });
        return await ShowAsync(null, input, cancel);
    }

    /// <summary>Ends one, by either side.</summary>
    [HttpPost("{id:long}/end")]
    public async Task<IActionResult> End(long id, CancellationToken cancel)
    {
        var (refusal, acting) = await book.EndAsync(actor, id, cancel);
        if (refusal is not null)
            return NotFound();
        if (acting is { } relative && relative != actor.UserId)
            await live.TellUserAsync(relative, CancellationToken.None);
        return LocalRedirect("/account/delegations?done=ended");
    }

    private async Task<IActionResult> ShowAsync(DelegationInput? offer, DelegationCodeInput? code, CancellationToken cancel) =>
        View("Delegations", new DelegationsView(await book.ReadAsync(actor, cancel), offer ?? new(), code ?? new()));
}

/// <summary>What the page shows.</summary>
/// <param name="Sheet">The delegations given and held.</param>
/// <param name="Offer">The form to give one.</param>
/// <param name="Code">The form to take one.</param>
public sealed record DelegationsView(DelegationSheet Sheet, DelegationInput Offer, DelegationCodeInput Code);

/// <summary>A code that is shown once.</summary>
/// <param name="Code">The code.</param>
/// <param name="Kin">Whom it is for.</param>
public sealed record OfferedDelegation(string Code, Kinship Kin);
