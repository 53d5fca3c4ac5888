using Microsoft.AspNetCore.Authorization;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For those who decide where a pending order goes: community workers, officers of streets and the administrator; who of them decides anything, <see cref="Actor.MayTriage"/> says. Which orders are theirs, the domain says.</summary>
public sealed class ForTriageAttribute : AuthorizeAttribute
{
    /// <summary>Opens a page to them.</summary>
    public ForTriageAttribute() => Roles = $"{nameof(ActorRole.CommunityWorker)},{nameof(ActorRole.AreaOfficer)},{nameof(ActorRole.Administrator)}";
}
