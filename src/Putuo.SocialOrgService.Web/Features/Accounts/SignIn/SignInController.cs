using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;
using Putuo.SocialOrgService.Web.Features.Shared.SentForms;

namespace Putuo.SocialOrgService.Web.Features.Accounts.SignIn;

/// <summary>Signs people in by phone number and password.</summary>
[AllowAnonymous]
[Route("account/sign-in")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInController(SignInDesk desk, District district, SessionCheck sessions, IStringLocalizer<AccountsTexts> texts) : Controller
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
        var sent = SentForm.Unpack(input.Kept, Url);
        if (!ModelState.IsValid || !Telephone.TryNormalise(input.Phone, district.Settings.AreaCode, out var phone))
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
        var person = SessionClaims.For(result.UserId, session.SessionVersion);
        await HttpContext.SignInAsync(person, Session.Properties(HttpContext, remember: input.Remember && role == ActorRole.Resident));
        if (sent is not null && await sessions.RecogniseAsync(HttpContext, person) is { MustChangePassword: false })
            return (sent with { Why = SendAgain.SignedIn }).Page(MetadataProvider, ModelState, StatusCodes.Status200OK);
        return LocalRedirect(input.ReturnUrl ?? StartPage.For(role));
    }

    /// <summary>The page that asks for sign-in in the place of a form's answer, and carries the form along.</summary>
    /// <param name="sent">The form.</param>
    /// <param name="from">The page it stood on.</param>
    /// <param name="metadata">Describes models.</param>
    public static ViewResult Interrupted(SentForm sent, string from, IModelMetadataProvider metadata) => new()
    {
        ViewName = "/Features/Accounts/SignIn/SignIn.cshtml",
        StatusCode = StatusCodes.Status401Unauthorized,
        ViewData = new ViewDataDictionary<SignInInput>(metadata, new ModelStateDictionary()) { Model = new SignInInput { ReturnUrl = from, Kept = sent.Pack() } },
    };

    private string? Local(string? address) => Url.IsLocalUrl(address) ? address : null;
}
