using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For owners of organizations.</summary>
public sealed class ForOrganizationOwnersAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForOrganizationOwnersAttribute() => Roles = nameof(ActorRole.OrganizationOwner);
}
