namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>The cookie of a signed-in visitor; whoever carries it never gets a page from the shared cache.</summary>
public static class SignInCookie
{
    /// <summary>Its full name.</summary>
    public const string Name = "__Host-pt.session";

    /// <summary>Whether a request carries it, whole or in chunks.</summary>
    public static bool IsOn(HttpRequest request) =>
        request.Cookies.ContainsKey(Name) || request.Cookies.ContainsKey(Name + "C1");
}
