using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Live;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Passwords;

/// <summary>Changes the own password; every other session ends.</summary>
[ForSignedIn]
[BeforePasswordChange]
[Route("account/password")]
public sealed class PasswordController(
    Actor actor, SignInDesk desk, AccountBook accounts, AccountErrors errors, LivePages live, IStringLocalizer<AccountsTexts> texts) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet]
    public IActionResult Show() => View("Password", new PasswordInput());

    /// <summary>Changes it.</summary>
    [HttpPost]
    public async Task<IActionResult> Change(PasswordInput input, CancellationToken cancel)
    {
        if (!ModelState.IsValid)
            return View("Password", input);
        var right = await desk.IsOwnPasswordAsync(actor.UserId!.Value, input.OldPassword!, HttpContext.Network(), cancel);
        if (right is null)
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
        if (right is not true)
            ModelState.AddModelError(nameof(input.OldPassword), right is null ? texts["TooManyTries", TryLimit.Window.TotalMinutes] : texts[HttpContext.SignedIn()?.MustChangePassword == true ? "OneTimeMismatch" : "PasswordMismatch"]);
        else if (input.OldPassword == input.NewPassword)
            ModelState.AddModelError(nameof(input.NewPassword), texts["PasswordSame"]);
        if (!ModelState.IsValid)
            return View("Password", input);
        var result = await accounts.ChangePasswordAsync(actor.UserId.Value, input.NewPassword!, cancel);
        if (!result.IsDone)
        {
            foreach (var error in result.Errors)
                ModelState.AddModelError(nameof(input.NewPassword), errors.Words(error));
            return View("Password", input);
        }
        await HttpContext.SignInAsync(SessionClaims.For(result.UserId!.Value, result.SessionVersion), Session.Properties(HttpContext, remember: false));
        live.TellUserAfter(HttpContext, result.UserId.Value);
        return LocalRedirect("/account?done=password");
    }
}
