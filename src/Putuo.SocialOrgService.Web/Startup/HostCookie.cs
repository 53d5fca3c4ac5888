namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// A cookie with the prefix __Host-: secure, for the whole site, for no other host. Browsers take it over plain http on
/// localhost too, so it is marked secure whatever the request's scheme.
/// </summary>
public sealed class HostCookie : CookieBuilder
{
    /// <summary>A cookie of this name behind the prefix.</summary>
    public HostCookie(string name)
    {
        Name = "__Host-" + name;
        Path = "/";
    }

    /// <inheritdoc/>
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        options.Domain = null;
        options.Path = "/";
        return options;
    }
}
