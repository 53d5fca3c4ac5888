using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>A role that an account holds, with the names of its scope. Besides these everybody may act as a resident.</summary>
/// <param name="GrantId">The id of its <see cref="RoleGrant"/>.</param>
/// <param name="Role">The role.</param>
/// <param name="OrganizationId">The scope of an owner or member.</param>
/// <param name="OrganizationName">Its name.</param>
/// <param name="OrganizationNameEn">Its English name.</param>
/// <param name="AreaId">The scope of a community worker or area officer.</param>
/// <param name="DepartmentId">The scope of a department's staff.</param>
public sealed record HeldRole(
    int GrantId, ActorRole Role, int? OrganizationId, string? OrganizationName, string? OrganizationNameEn, int? AreaId, int? DepartmentId)
{
    /// <summary>The delegation of a delegate.</summary>
    public long? DelegationId { get; init; }

    /// <summary>The masked name of the resident that a delegate acts for; empty for everybody else.</summary>
    public string ActsFor { get; init; } = "";

    /// <summary>Whether it makes the account one of staff.</summary>
    public bool IsOfStaff => Role != ActorRole.Delegate;

    /// <summary>What stands in the place of a grant when somebody chooses to act as a resident.</summary>
    public const int Resident = 0;

    /// <summary>The most roles that an account holds.</summary>
    public const int Most = 12;
}
