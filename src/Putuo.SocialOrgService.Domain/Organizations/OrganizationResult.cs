namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>What became of something asked of the registry of organizations.</summary>
/// <param name="Refusal">Why it was not done; null when it was.</param>
/// <param name="Id">The organization.</param>
/// <param name="Faults">What is wrong with the entry.</param>
/// <param name="Rival">The name of the organization that has the code or number already; empty when it is not public.</param>
/// <param name="Last">What happened to it last, where somebody else was first.</param>
public sealed record OrganizationResult(
    OrganizationRefusal? Refusal, int Id = 0, IReadOnlyList<EntryFault>? Faults = null, string? Rival = null, OrganizationEvent? Last = null)
{
    /// <summary>Whether it was done.</summary>
    public bool IsDone => Refusal is null;

    /// <summary>The accounts that have a new notice of it, when it was done now.</summary>
    public IReadOnlyList<long> Told { get; init; } = [];
}
