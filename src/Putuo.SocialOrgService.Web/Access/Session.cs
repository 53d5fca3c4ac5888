using Microsoft.AspNetCore.Authentication;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>How long a device stays signed in.</summary>
public static class Session
{
    /// <summary>How many days a resident's own device is remembered.</summary>
    public const int RememberedDays = 30;

    /// <summary>Until the browser closes, or for <see cref="RememberedDays"/>; by the machine's clock.</summary>
    public static AuthenticationProperties Properties(HttpContext context, bool remember) => remember
        ? new AuthenticationProperties
        {
            IsPersistent = true,
            ExpiresUtc = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(RememberedDays),
        }
        : new AuthenticationProperties();
}
