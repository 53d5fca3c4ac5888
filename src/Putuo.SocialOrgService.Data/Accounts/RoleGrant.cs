using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>A role that an account holds within a scope. An account without any is a resident's.</summary>
public sealed class RoleGrant
{
    /// <summary>The row's id.</summary>
    public int Id { get; set; }

    /// <summary>The account.</summary>
    public long UserId { get; set; }

    /// <summary>The role.</summary>
    public ActorRole Role { get; set; }

    /// <summary>The organization of an owner or member.</summary>
    public int? OrganizationId { get; set; }

    /// <summary>The community of a worker, the subtree of an area officer.</summary>
    public int? AreaId { get; set; }

    /// <summary>The department of its staff.</summary>
    public int? DepartmentId { get; set; }

    /// <summary>The delegation of a delegate.</summary>
    public long? DelegationId { get; set; }

    /// <summary>The masked name of the resident that a delegate acts for; empty for everybody else.</summary>
    public string ActsFor { get; set; } = "";

    /// <summary>When it was given, in UTC.</summary>
    public DateTime Since { get; set; }
}
