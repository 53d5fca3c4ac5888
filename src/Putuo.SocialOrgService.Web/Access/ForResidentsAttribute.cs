using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For residents; everybody else gets the page that says so.</summary>
public sealed class ForResidentsAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForResidentsAttribute() => Roles = nameof(ActorRole.Resident);
}
