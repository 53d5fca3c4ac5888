namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>An account that must neither handle nor read a complaint, since it is the one complained of.</summary>
public sealed class ComplaintExclusion
{
    /// <summary>The complaint.</summary>
    public long ComplaintId { get; init; }

    /// <summary>The account.</summary>
    public required long UserId { get; init; }
}
