using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For community workers.</summary>
public sealed class ForCommunityWorkersAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForCommunityWorkersAttribute() => Roles = nameof(ActorRole.CommunityWorker);
}
