using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For staff of departments.</summary>
public sealed class ForDepartmentsAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForDepartmentsAttribute() => Roles = nameof(ActorRole.DepartmentStaff);
}
