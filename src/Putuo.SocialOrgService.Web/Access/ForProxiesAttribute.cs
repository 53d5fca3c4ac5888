using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For those who order for residents that call or come by (代点单): community workers and agents of the hotline.</summary>
public sealed class ForProxiesAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForProxiesAttribute() => Roles = $"{nameof(ActorRole.CommunityWorker)},{nameof(ActorRole.HotlineAgent)}";
}
