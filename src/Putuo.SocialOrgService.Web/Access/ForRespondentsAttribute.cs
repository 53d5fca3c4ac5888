using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For those who may be asked for a statement on a complaint: owners of organizations, and staff of the offices that can be complained of.</summary>
public sealed class ForRespondentsAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForRespondentsAttribute() =>
        Roles = $"{nameof(ActorRole.OrganizationOwner)},{nameof(ActorRole.CommunityWorker)},{nameof(ActorRole.DepartmentStaff)},{nameof(ActorRole.AreaOfficer)}";
}
