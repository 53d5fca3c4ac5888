namespace Putuo.SocialOrgService.Web.Access;

/// <summary>
/// Addresses that are themselves keys, such as an order's token: what answers there, a page or the error in its place, stays in no cache
/// and in no search engine, and no page that it leads to learns where the visitor came from. The same holds for a page that was told to
/// lead back to one (view settings, signing in, registration), since its own address holds the key then.
/// </summary>
public static class SecretAddresses
{
    private const string Tokens = "/t";

    /// <summary>Whether a key stands in the address that is asked for.</summary>
    public static bool StandsIn(HttpRequest request) =>
        request.Path.StartsWithSegments(Tokens)
        || (request.QueryString.HasValue && request.Query["returnUrl"].Any(back => back?.StartsWith(Tokens + "/", StringComparison.OrdinalIgnoreCase) == true));
}
