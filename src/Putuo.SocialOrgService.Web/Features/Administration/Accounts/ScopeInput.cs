using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Administration.Accounts;

/// <summary>A role and where it holds; only the scope that the role needs is taken.</summary>
public class ScopeInput
{
    /// <summary>The role of staff.</summary>
    [Display(Name = "Role"), Required]
    [AllowedValues(null, ActorRole.OrganizationOwner, ActorRole.OrganizationMember, ActorRole.CommunityWorker, ActorRole.AreaOfficer, ActorRole.DepartmentStaff, ActorRole.HotlineAgent, ActorRole.Administrator, ErrorMessage = "AnnotationAllowedValues")]
    public ActorRole? Role { get; set; }

    /// <summary>The organization of an owner or member.</summary>
    [Display(Name = "Organization")]
    public int? OrganizationId { get; set; }

    /// <summary>The community of a worker.</summary>
    [Display(Name = "Community")]
    public int? CommunityId { get; set; }

    /// <summary>The street of an officer, or the district or city above it.</summary>
    [Display(Name = "Subtree")]
    public int? SubtreeId { get; set; }

    /// <summary>The department of its staff.</summary>
    [Display(Name = "Department")]
    public int? DepartmentId { get; set; }

    /// <summary>The field of the scope that a role needs.</summary>
    public static string FieldOf(ActorRole? role) => role switch
    {
        ActorRole.CommunityWorker => nameof(CommunityId),
        ActorRole.AreaOfficer => nameof(SubtreeId),
        ActorRole.DepartmentStaff => nameof(DepartmentId),
        ActorRole.OrganizationOwner or ActorRole.OrganizationMember => nameof(OrganizationId),
        _ => nameof(Role),
    };

    /// <summary>What was chosen: the role with the one scope it needs.</summary>
    public Scope ToScope() => FieldOf(Role) switch
    {
        nameof(OrganizationId) => new(Role!.Value, OrganizationId: OrganizationId),
        nameof(CommunityId) => new(Role!.Value, AreaId: CommunityId),
        nameof(SubtreeId) => new(Role!.Value, AreaId: SubtreeId),
        nameof(DepartmentId) => new(Role!.Value, DepartmentId: DepartmentId),
        _ => new(Role!.Value),
    };
}
