using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>A role within its scope, as an administrator gives it.</summary>
/// <param name="Role">The role.</param>
/// <param name="OrganizationId">The organization of an owner or member.</param>
/// <param name="AreaId">The community of a worker, the subtree of an area officer.</param>
/// <param name="DepartmentId">The department of its staff.</param>
public sealed record Scope(ActorRole Role, int? OrganizationId = null, int? AreaId = null, int? DepartmentId = null)
{
    /// <summary>The roles of staff that accounts hold now.</summary>
    public static IReadOnlyList<ActorRole> StaffRoles { get; } =
        [ActorRole.OrganizationOwner, ActorRole.OrganizationMember, ActorRole.CommunityWorker, ActorRole.AreaOfficer, ActorRole.DepartmentStaff, ActorRole.HotlineAgent, ActorRole.Administrator];
}
