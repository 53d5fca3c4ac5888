using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For those who decide on filings and follow the annual check: staff of departments and the administrator. Which ones are theirs, the domain says.</summary>
public sealed class ForDecidersAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForDecidersAttribute() => Roles = $"{nameof(ActorRole.DepartmentStaff)},{nameof(ActorRole.Administrator)}";
}
