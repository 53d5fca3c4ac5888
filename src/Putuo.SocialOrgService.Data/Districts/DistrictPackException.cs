namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>A district pack that cannot be used; the message lists every fault with file, place and what to write.</summary>
/// <param name="folder">The folder read.</param>
/// <param name="faults">All that is wrong, one sentence each.</param>
public sealed class DistrictPackException(string folder, IReadOnlyList<string> faults)
    : Exception($"The district pack in {folder} cannot be used:{Environment.NewLine}- {string.Join(Environment.NewLine + "- ", faults)}")
{
    /// <summary>All that is wrong, one sentence each.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>The file that speaks of the others and is checked once they are in order; null when everything was read.</summary>
    public string? Unread { get; init; }
}
