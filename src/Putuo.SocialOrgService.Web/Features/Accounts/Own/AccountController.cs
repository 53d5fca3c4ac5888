using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Own;

/// <summary>The own account: who one is here, and the ways out.</summary>
[ForSignedIn]
[Route("account")]
public sealed class AccountController(Actor actor, AccountPages pages, AccountBook accounts, DraftBook drafts, LivePages live) : Controller
{
    /// <summary>The page.</summary>
    [HttpGet]
    public async Task<IActionResult> Show(string? done, CancellationToken cancel)
    {
        if (await pages.OwnAsync(actor, cancel) is not { } own)
            return NotFound();
        ViewData["Done"] = done is "registered" or "password" or "joined" or "left" or "delegated" ? done : null;
        return View("Account", own);
    }

    /// <summary>Goes on in another of the roles held, or as a resident, without signing in again.</summary>
    /// <param name="grant">The grant of the role, or <see cref="HeldRole.Resident"/>.</param>
    [HttpPost("role")]
    public async Task<IActionResult> Switch(int? grant)
    {
        var role = HttpContext.SignedIn()!.Roles.FirstOrDefault(held => held.GrantId == grant);
        if ((role is null && grant != HeldRole.Resident) || SessionClaims.Read(User) is not { } key)
            return NotFound();
        await HttpContext.SignInAsync(SessionClaims.For(key.UserId, key.Version, grant), Session.Properties(HttpContext, remember: false));
        live.TellUserAfter(HttpContext, key.UserId);
        return LocalRedirect(StartPage.For(role?.Role ?? ActorRole.Resident));
    }

    /// <summary>
    /// Ends all sessions of this account: a copy of this one's cookie opens nothing any more, and neither does a lost telephone. What was
    /// typed in the wizard goes too, whoever began it.
    /// </summary>
    [HttpPost("sign-out")]
    [BeforePasswordChange]
    public async Task<IActionResult> Leave(CancellationToken cancel)
    {
        await accounts.EndSessionsAsync(actor.UserId!.Value, cancel);
        if (DraftCookie.Of(HttpContext) is { } secret)
        {
            await drafts.DropAsync(secret, cancel);
            DraftCookie.Drop(HttpContext);
        }
        await HttpContext.SignOutAsync();
        live.TellUserAfter(HttpContext, actor.UserId!.Value);
        return LocalRedirect("/");
    }
}
