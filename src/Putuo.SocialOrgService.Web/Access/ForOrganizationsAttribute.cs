using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For members and owners of organizations.</summary>
public sealed class ForOrganizationsAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForOrganizationsAttribute() => Roles = $"{nameof(ActorRole.OrganizationMember)},{nameof(ActorRole.OrganizationOwner)}";
}
