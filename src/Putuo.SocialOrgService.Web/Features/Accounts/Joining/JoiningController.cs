using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Joining;

/// <summary>凭邀请码加入: takes whoever has a code into an organization and goes on in the new role.</summary>
[ForSignedIn]
[Route("account/join")]
public sealed class JoiningController(MemberBook book, LivePages live, IStringLocalizer<AccountsTexts> texts, Actor actor) : Controller
{
    /// <summary>Asks for the code.</summary>
    [HttpGet("")]
    public IActionResult Show() => View("Joining", new JoiningInput());

    /// <summary>Joins.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Join(JoiningInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return View("Joining", input);
        var joined = await book.JoinAsync(actor, input.Code!, cancel);
        if (joined.Refusal is null)
        {
            await HttpContext.SignInAsync(SessionClaims.For(actor.UserId!.Value, joined.SessionVersion, joined.GrantId), Session.Properties(HttpContext, remember: false));
            live.TellUserAfter(HttpContext, actor.UserId.Value);
            return LocalRedirect("/account?done=joined");
        }
        if (joined.Refusal == MemberRefusal.TooManyTries)
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
        ModelState.AddModelError(nameof(input.Code), joined.Refusal switch
        {
            MemberRefusal.TooManyTries => texts["TooManyTries", TryLimit.Window.TotalMinutes],
            MemberRefusal.TooManyRoles => texts["JoinTooManyRoles", HeldRole.Most],
            MemberRefusal.TooMany => texts["JoinFull"],
            _ => texts["JoinUnknown"],
        });
        return View("Joining", input);
    }
}
