using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For those who serve orders: organizations, and departments that accepted a transfer. Which orders are theirs, the domain says.</summary>
public sealed class ForProvidersAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForProvidersAttribute() =>
        Roles = $"{nameof(ActorRole.OrganizationMember)},{nameof(ActorRole.OrganizationOwner)},{nameof(ActorRole.DepartmentStaff)}";
}
