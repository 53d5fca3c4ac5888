using System.Globalization;
using System.Security.Claims;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>
/// What the sign-in cookie holds: the account's id and the version of its sessions, nothing about the person. Role and
/// scope are read anew with each request.
/// </summary>
public static class SessionClaims
{
    private const string VersionType = "v";
    private const string Kind = "pt.session";

    /// <summary>The principal that goes into the cookie.</summary>
    public static ClaimsPrincipal For(long userId, int sessionVersion) => new(new ClaimsIdentity(
        [new(ClaimTypes.NameIdentifier, Text(userId)), new(VersionType, Text(sessionVersion))], Kind));

    /// <summary>The principal of one request: the cookie's, with the role that the account holds now.</summary>
    public static ClaimsPrincipal For(long userId, int sessionVersion, ActorRole role)
    {
        var principal = For(userId, sessionVersion);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(ClaimTypes.Role, role.ToString()));
        return principal;
    }

    /// <summary>Reads a cookie's principal; false if it is none of ours.</summary>
    public static bool TryRead(ClaimsPrincipal? principal, out long userId, out int sessionVersion)
    {
        sessionVersion = 0;
        return long.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out userId)
            && int.TryParse(principal?.FindFirstValue(VersionType), NumberStyles.None, CultureInfo.InvariantCulture, out sessionVersion);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
