using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For those who write news, policies and guides: departments and administrators. Which are theirs, the domain says.</summary>
public sealed class ForWritersAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForWritersAttribute() => Roles = $"{nameof(ActorRole.DepartmentStaff)},{nameof(ActorRole.Administrator)}";
}
