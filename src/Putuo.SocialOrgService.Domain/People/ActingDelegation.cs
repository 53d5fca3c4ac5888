using Putuo.SocialOrgService.Domain.Delegations;

namespace Putuo.SocialOrgService.Domain.People;

/// <summary>What a delegate acts by: for whom, in which categories and how long (亲情代办).</summary>
/// <param name="Id">The delegation.</param>
/// <param name="ResidentUserId">The resident's account.</param>
/// <param name="Categories">The codes of the first-level categories.</param>
/// <param name="Until">Until when, in UTC.</param>
public sealed record ActingDelegation(long Id, long ResidentUserId, IReadOnlyList<string> Categories, DateTime Until)
{
    /// <summary>What the delegate is to the resident.</summary>
    public Kinship Kin { get; init; }
}
