using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>Who is behind a request, read with the session's check in one statement.</summary>
/// <param name="Actor">In which role and scope the person acts.</param>
/// <param name="Acting">That role as it is held; null for whoever acts as a resident.</param>
/// <param name="Roles">All roles held; to act as a resident is open besides.</param>
/// <param name="MaskedName">The name as pages show it (张**).</param>
/// <param name="CommunityId">The community a resident lives in, to fill forms with.</param>
/// <param name="MustChangePassword">Whether the password was given by somebody else.</param>
/// <param name="UnreadNotices">How many notices wait unread, as far as they are counted.</param>
public sealed record SignedInPerson(
    Actor Actor, HeldRole? Acting, IReadOnlyList<HeldRole> Roles, string MaskedName, int? CommunityId, bool MustChangePassword, int UnreadNotices)
{
    /// <summary>When the request came, in milliseconds since 1970 by the machine's clock: its page shows all that happened before.</summary>
    public long AskedAt { get; init; }

    /// <summary>Whether there is another role to switch to.</summary>
    public bool MaySwitch => Roles.Count > 0;

    /// <summary>Whether the person goes to and fro between roles, so that the way to switch stands on every page.</summary>
    public bool Switches => Roles.Count > (Acting is null ? 0 : 1);
}
