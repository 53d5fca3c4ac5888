using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// Who may come in: a cookie that names the account and nothing else, checked with every request; a page without an
/// attribute of <c>Access</c> and without AllowAnonymous asks for sign-in.
/// </summary>
public static class AccessControl
{
    /// <summary>How long a session lasts without a request; by the machine's clock, whatever the district's clock shows.</summary>
    public static readonly TimeSpan SessionLife = TimeSpan.FromHours(12);

    /// <summary>Registers the cookie, the policies and the request's actor.</summary>
    public static void AddAccessControl(this IServiceCollection services)
    {
        services.AddSingleton<SessionQuery>();
        services.AddScoped<SessionCheck>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie = new HostCookie("pt.session") { HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true };
            options.LoginPath = "/account/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = SessionLife;
            options.SlidingExpiration = true;
            options.EventsType = typeof(SessionCheck);
        });
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, KeptTickets>();
        services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, UnknownAddresses>();
        services.AddHttpContextAccessor();
        services.AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.Actor() ?? Domain.People.Actor.Anonymous);
    }

    /// <summary>Finds out who asks, and whether this is for them.</summary>
    public static void UseAccessControl(this WebApplication app)
    {
        app.UseAuthentication();
        SessionCheck.Use(app);
        PersonalPages.Use(app);
        app.UseAuthorization();
        OneTimePasswords.Use(app);
    }
}
