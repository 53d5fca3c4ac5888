using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Putuo.SocialOrgService.Web.Features.Shared;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Preferences;

/// <summary>The page of elder mode, contrast, text size, cursor and language, and its forms; all work without JavaScript.</summary>
[Route("prefs")]
[AllowAnonymous]
public sealed class PreferencesController : Controller
{
    /// <summary>Shows the forms.</summary>
    [HttpGet]
    public IActionResult Index(string? returnUrl) => View("Preferences", LocalOrHome(returnUrl));

    /// <summary>Switches elder mode.</summary>
    [HttpPost("mode")]
    public IActionResult Mode(string? value, string? returnUrl) =>
        Keep(ViewPreferences.ModeCookie, value == "elder" ? "elder" : "normal", returnUrl);

    /// <summary>Switches high contrast.</summary>
    [HttpPost("contrast")]
    public IActionResult Contrast(string? value, string? returnUrl) =>
        Keep(ViewPreferences.ContrastCookie, value == "high" ? "high" : "normal", returnUrl);

    /// <summary>Sets the text size.</summary>
    [HttpPost("scale")]
    public IActionResult Scale(int value, string? returnUrl) =>
        Keep(ViewPreferences.ScaleCookie, (ViewPreferences.Scales.Contains(value) ? value : 100).ToString(), returnUrl);

    /// <summary>Sets the size of the mouse cursor.</summary>
    [HttpPost("cursor")]
    public IActionResult Cursor(string? value, string? returnUrl) =>
        Keep(ViewPreferences.CursorCookie, value == "big" ? "big" : "normal", returnUrl);

    /// <summary>Shows the first steps on the desk no more; the look of a first visit brings them back.</summary>
    [HttpPost("steps")]
    public IActionResult Steps(string? returnUrl) => Keep(ViewPreferences.StepsCookie, "hidden", returnUrl);

    /// <summary>Chooses the language.</summary>
    [HttpPost("culture")]
    public IActionResult Culture(string? value, string? returnUrl)
    {
        var culture = Languages.All.FirstOrDefault(known => known.Name == value) ?? Languages.All[0];
        return Keep(Languages.CookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)), returnUrl);
    }

    /// <summary>Back to the look of a first visit; the language stays.</summary>
    [HttpPost("reset")]
    public IActionResult Reset(string? returnUrl)
    {
        foreach (var name in new[] { ViewPreferences.ModeCookie, ViewPreferences.ContrastCookie, ViewPreferences.ScaleCookie, ViewPreferences.CursorCookie, ViewPreferences.StepsCookie })
            Response.Cookies.Delete(name);
        return LocalRedirect(LocalOrHome(returnUrl));
    }

    private LocalRedirectResult Keep(string name, string value, string? returnUrl)
    {
        PreferenceCookies.Keep(Response, name, value);
        return LocalRedirect(LocalOrHome(returnUrl));
    }

    private string LocalOrHome(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl! : "/";
}
