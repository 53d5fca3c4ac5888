using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Registration;

/// <summary>A resident makes an own account. The number is not verified, and the page says so.</summary>
[AllowAnonymous]
[Route("account/register")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RegistrationController(
    AccountBook accounts, AccountErrors errors, PasswordRules rules, TryLimit tries, District district, IStringLocalizer<AccountsTexts> texts) : Controller
{
    private const int MostFromOneNetwork = 30;

    /// <summary>The form.</summary>
    [HttpGet]
    public IActionResult Show(string? returnUrl) => HttpContext.Actor() is { IsSignedIn: true, Role: var role }
        ? LocalRedirect(Local(returnUrl) ?? StartPage.For(role))
        : Form(new RegistrationInput { ReturnUrl = Local(returnUrl) });

    /// <summary>Makes the account and signs in.</summary>
    [HttpPost]
    public async Task<IActionResult> Register(RegistrationInput input, CancellationToken cancel)
    {
        input.ReturnUrl = Local(input.ReturnUrl);
        if (input.CommunityId is { } id && !district.Communities.Any(community => community.Id == id))
            ModelState.AddModelError(nameof(input.CommunityId), texts["CommunityUnknown"]);
        var isPhone = Telephone.TryNormalise(input.Phone, district.Settings.AreaCode, out var phone);
        if (!string.IsNullOrEmpty(input.Password) && rules.FaultOf(input.Password, isPhone ? phone : null, district) is { } fault)
            ModelState.AddModelError(nameof(input.Password), errors.Words(errors.Refused(fault)));
        if (!ModelState.IsValid || !isPhone || phone is null)
            return Form(input);
        if (!tries.Take($"register/{HttpContext.Network()}", MostFromOneNetwork))
        {
            ModelState.AddModelError("", texts["TooManyTries", TryLimit.Window.TotalMinutes]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Form(input);
        }
        var result = await accounts.RegisterAsync(input.Name!, phone, input.CommunityId!.Value, input.Password!, Consent.Version, cancel);
        if (!result.IsDone)
        {
            foreach (var error in result.Errors)
                ModelState.AddModelError(error.Code == AccountResult.PhoneTaken ? nameof(input.Phone) : nameof(input.Password), errors.Words(error));
            return Form(input);
        }
        await HttpContext.SignInAsync(SessionClaims.For(result.UserId!.Value, result.SessionVersion), Session.Properties(HttpContext, remember: false));
        return LocalRedirect(input.ReturnUrl ?? "/account?done=registered");
    }

    private ViewResult Form(RegistrationInput input) => View("Registration", input);

    private string? Local(string? address) => Url.IsLocalUrl(address) ? address : null;
}
