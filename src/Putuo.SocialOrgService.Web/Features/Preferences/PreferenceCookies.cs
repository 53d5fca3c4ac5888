namespace Putuo.SocialOrgService.Web.Features.Preferences;

/// <summary>Keeps a preference for a year.</summary>
public static class PreferenceCookies
{
    /// <summary>Sets the cookie; it holds a preference and nothing about the person.</summary>
    public static void Keep(HttpResponse response, string name, string value) =>
        response.Cookies.Append(name, value, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = response.HttpContext.Request.IsHttps,
            IsEssential = true,
            Path = "/",
        });
}
