using System.Globalization;
using System.Security.Claims;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>
/// What the sign-in cookie holds: the account's id, the version of its sessions and which of its roles was chosen, nothing about the
/// person. Roles and scopes are read anew with each request.
/// </summary>
public static class SessionClaims
{
    private const string VersionType = "v";
    private const string ChosenType = "g";
    private const string Kind = "pt.session";

    /// <summary>The principal that goes into the cookie.</summary>
    /// <param name="userId">The account.</param>
    /// <param name="sessionVersion">The version of its sessions.</param>
    /// <param name="chosen">The grant of the role chosen, <see cref="Data.Accounts.HeldRole.Resident"/>, or null when none was chosen.</param>
    public static ClaimsPrincipal For(long userId, int sessionVersion, int? chosen = null)
    {
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Text(userId)), new(VersionType, Text(sessionVersion))], Kind);
        if (chosen is { } grant)
            identity.AddClaim(new Claim(ChosenType, Text(grant)));
        return new ClaimsPrincipal(identity);
    }

    /// <summary>The principal of one request: the cookie's, with the role acted in now.</summary>
    public static ClaimsPrincipal For(SessionKey key, ActorRole role)
    {
        var principal = For(key.UserId, key.Version, key.Chosen);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(ClaimTypes.Role, role.ToString()));
        return principal;
    }

    /// <summary>Reads a cookie's principal; null if it is none of ours.</summary>
    public static SessionKey? Read(ClaimsPrincipal? principal) =>
        long.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), NumberStyles.None, CultureInfo.InvariantCulture, out var userId)
        && Number(principal, VersionType) is { } version
            ? new SessionKey(userId, version, Number(principal, ChosenType))
            : null;

    private static int? Number(ClaimsPrincipal principal, string type) =>
        int.TryParse(principal.FindFirstValue(type), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What a sign-in cookie says.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Version">The version of its sessions.</param>
/// <param name="Chosen">The grant of the role chosen, <see cref="Data.Accounts.HeldRole.Resident"/>, or null when none was chosen.</param>
public readonly record struct SessionKey(long UserId, int Version, int? Chosen);
