using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For officers of streets, the district and the city.</summary>
public sealed class ForAreaOfficersAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForAreaOfficersAttribute() => Roles = nameof(ActorRole.AreaOfficer);
}
