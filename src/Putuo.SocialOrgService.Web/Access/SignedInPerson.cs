using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>Who is behind a request, read with the session's check in one statement.</summary>
/// <param name="Actor">In which role and scope the person acts.</param>
/// <param name="OrganizationNameEn">The English name of the organization worked for; empty for others.</param>
/// <param name="MaskedName">The name as pages show it (张**).</param>
/// <param name="CommunityId">The community a resident lives in, to fill forms with.</param>
/// <param name="MustChangePassword">Whether the password was given by somebody else.</param>
/// <param name="UnreadNotices">How many notices wait unread, as far as they are counted.</param>
public sealed record SignedInPerson(Actor Actor, string OrganizationNameEn, string MaskedName, int? CommunityId, bool MustChangePassword, int UnreadNotices);
