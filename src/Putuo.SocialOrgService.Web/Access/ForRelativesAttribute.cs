using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For residents, and for those who act for one (亲情代办).</summary>
public sealed class ForRelativesAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForRelativesAttribute() => Roles = $"{nameof(ActorRole.Resident)},{nameof(ActorRole.Delegate)}";
}
