using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>The registry of social organizations answers the order loop's questions.</summary>
public interface IOrganizationRegistry
{
    /// <summary>An organization with its fields and areas; null if there is none.</summary>
    Task<Organization?> FindAsync(int organizationId, CancellationToken cancel = default);

    /// <summary>An organization with its history as well, to be changed and given to <see cref="CommitAsync"/>; null if there is none.</summary>
    Task<Organization?> OpenAsync(int organizationId, CancellationToken cancel = default);

    /// <summary>Stores a new or an opened organization with what happened to it; whoever applied for one that is approved becomes its owner in the same step, and whom <see cref="OrganizationTransitions.Tells"/> names is told.</summary>
    Task<OrganizationCommitted> CommitAsync(Organization organization, CancellationToken cancel = default);

    /// <summary>The organization other than <paramref name="otherThan"/>, not closed, that has this credit code or filing number; null if there is none.</summary>
    Task<OrganizationRival?> RivalOfAsync(string? creditCode, string? filingNumber, int otherThan, CancellationToken cancel = default);

    /// <summary>How many applications of an account are not decided.</summary>
    Task<int> CountOpenAsync(long applicantUserId, CancellationToken cancel = default);

    /// <summary>Whether any active organization serves this first-level category in this community.</summary>
    Task<bool> AnyServesAsync(string topCategory, Area community, District district, CancellationToken cancel = default);

    /// <summary>Whether an active organization would find this order in its pool: not the one that it is addressed to or that has it or declined it, and none that hid it or gave it back before.</summary>
    Task<bool> AnyoneElseServesAsync(long orderId, CancellationToken cancel = default);

    /// <summary>Whether an active organization that has not hidden this order would find it in its pool if it were of this category of the first level.</summary>
    Task<bool> AnyoneServesAsync(long orderId, string topCategory, CancellationToken cancel = default);

    /// <summary>Whether the organization that an order is addressed to is active and its fields and areas fit it still.</summary>
    Task<bool> AddresseeServesAsync(long orderId, CancellationToken cancel = default);

    /// <summary>
    /// Whether an active organization serves this category in this community, by the offering if one is named; none does where a triage
    /// decision comes first.
    /// </summary>
    Task<bool> ServesAsync(int organizationId, int? offeringId, string categoryCode, int communityId, District district, CancellationToken cancel = default);
}

/// <summary>What became of storing an organization.</summary>
public enum OrganizationCommit
{
    /// <summary>It is stored.</summary>
    Done = 1,

    /// <summary>Somebody changed it since it was found.</summary>
    Lost,

    /// <summary>Another one has the same credit code or filing number.</summary>
    Taken,

    /// <summary>Whoever applied holds as many roles as an account may.</summary>
    ApplicantFull,
}

/// <summary>The organization that has a credit code or filing number.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; empty for an application, which is not public.</param>
public sealed record OrganizationRival(int Id, string Name);

/// <summary>What became of storing an organization.</summary>
/// <param name="Outcome">Whether it was stored, or why not.</param>
public sealed record OrganizationCommitted(OrganizationCommit Outcome)
{
    /// <summary>The accounts that have a new notice of it.</summary>
    public IReadOnlyList<long> Told { get; init; } = [];
}
