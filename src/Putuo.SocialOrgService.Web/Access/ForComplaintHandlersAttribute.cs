using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For those who handle complaints: the administrator, officers of streets, and departments that one was passed on to. Which ones are theirs, the domain says.</summary>
public sealed class ForComplaintHandlersAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForComplaintHandlersAttribute() => Roles = $"{nameof(ActorRole.Administrator)},{nameof(ActorRole.AreaOfficer)},{nameof(ActorRole.DepartmentStaff)}";
}
