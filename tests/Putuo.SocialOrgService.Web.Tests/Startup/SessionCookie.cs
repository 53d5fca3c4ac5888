using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Putuo.SocialOrgService.Web.Access;

namespace Putuo.SocialOrgService.Web.Tests.Startup;

/// <summary>The cookie that signing in would set.</summary>
internal static class SessionCookie
{
    /// <summary>Name and value of the cookie of an account's session.</summary>
    public static (string Name, string Value) Of(IServiceProvider host, long userId, int sessionVersion)
    {
        var options = host.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var ticket = new AuthenticationTicket(SessionClaims.For(userId, sessionVersion), CookieAuthenticationDefaults.AuthenticationScheme);
        ticket.Properties.IssuedUtc = TimeProvider.System.GetUtcNow();
        ticket.Properties.ExpiresUtc = TimeProvider.System.GetUtcNow().AddHours(1);
        return (options.Cookie.Name!, options.TicketDataFormat.Protect(ticket));
    }
}
