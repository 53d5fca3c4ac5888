using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For administrators of the platform.</summary>
public sealed class ForAdministratorsAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForAdministratorsAttribute() => Roles = nameof(ActorRole.Administrator);
}
