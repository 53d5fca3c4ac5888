using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Accounts.SignIn;

/// <summary>Signs people in by phone number and password.</summary>
[AllowAnonymous]
[Route("account/sign-in")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInController(SignInDesk desk, IStringLocalizer<AccountsTexts> texts) : Controller
{
    /// <summary>The form; who is signed in already goes on.</summary>
    [HttpGet]
    public IActionResult Show(string? returnUrl, bool ended)
    {
        if (HttpContext.Actor() is { IsSignedIn: true, Role: var role })
            return LocalRedirect(Local(returnUrl) ?? StartPage.For(role));
        ViewData["Ended"] = ended;
        return View("SignIn", new SignInInput { ReturnUrl = Local(returnUrl) });
    }

    /// <summary>Checks number and password.</summary>
    [HttpPost]
    public async Task<IActionResult> SignIn(SignInInput input, CancellationToken cancel)
    {
        input.ReturnUrl = Local(input.ReturnUrl);
        if (!ModelState.IsValid || !Telephone.TryNormalise(input.Phone, out var phone))
            return View("SignIn", input);
        var result = await desk.SignInAsync(phone, input.Password!, HttpContext.Network(), cancel);
        if (result.Session is not { } session)
        {
            ModelState.AddModelError("", texts[result.IsTooMany ? "TooManyTries" : "SignInWrong", TryLimit.Window.TotalMinutes]);
            if (result.IsTooMany)
                Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return View("SignIn", input);
        }
        var role = session.Acting(chosen: null)?.Role ?? ActorRole.Resident;
        await HttpContext.SignInAsync(
            SessionClaims.For(result.UserId, session.SessionVersion),
            Session.Properties(HttpContext, remember: input.Remember && role == ActorRole.Resident));
        return LocalRedirect(input.ReturnUrl ?? StartPage.For(role));
    }

    private string? Local(string? address) => Url.IsLocalUrl(address) ? address : null;
}
