using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For agents of the hotline.</summary>
public sealed class ForHotlineAgentsAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForHotlineAgentsAttribute() => Roles = nameof(ActorRole.HotlineAgent);
}
