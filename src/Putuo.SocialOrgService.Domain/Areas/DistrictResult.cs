namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>What became of something asked of the district's facts.</summary>
/// <param name="Refusal">Why it was not done; null when it was.</param>
/// <param name="Key">Which fact: an id, a code, a year.</param>
public sealed record DistrictResult(DistrictRefusal? Refusal, string Key = "")
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<DistrictFault> Faults { get; init; } = [];

    /// <summary>What refers to it.</summary>
    public IReadOnlyList<DistrictHold> Holds { get; init; } = [];
}
