using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>Under which secret this browser keeps what was typed in the wizard; for a day, or until somebody signs out in it.</summary>
public static class DraftCookie
{
    private static readonly CookieBuilder Cookie = new HostCookie("pt.draft")
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        IsEssential = true,
        MaxAge = TimeSpan.FromDays(1),
    };

    /// <summary>The secret; null without one.</summary>
    public static string? Of(HttpContext context) => context.Request.Cookies[Cookie.Name!] is { Length: 64 } secret ? secret : null;

    /// <summary>Keeps it.</summary>
    public static void Keep(HttpContext context, string secret) =>
        context.Response.Cookies.Append(Cookie.Name!, secret, Cookie.Build(context, DateTimeOffset.UnixEpoch));

    /// <summary>Forgets it.</summary>
    public static void Drop(HttpContext context) => context.Response.Cookies.Delete(Cookie.Name!, Cookie.Build(context, DateTimeOffset.UnixEpoch));
}
