using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For those who decide where a pending order goes: community workers and the administrator. Which orders are theirs, the domain says.</summary>
public sealed class ForTriageAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForTriageAttribute() => Roles = $"{nameof(ActorRole.CommunityWorker)},{nameof(ActorRole.Administrator)}";
}
