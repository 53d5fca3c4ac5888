using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>The registry of social organizations answers the order loop's questions.</summary>
public interface IOrganizationRegistry
{
    /// <summary>An organization with its fields and areas; null if there is none.</summary>
    Task<Organization?> FindAsync(int organizationId, CancellationToken cancel = default);

    /// <summary>Stores where an organization stands, unless somebody changed it since it was found; false then.</summary>
    Task<bool> CommitStandingAsync(Organization organization, CancellationToken cancel = default);

    /// <summary>Whether any active organization serves this first-level category in this community.</summary>
    Task<bool> AnyServesAsync(string topCategory, Area community, District district, CancellationToken cancel = default);

    /// <summary>Whether an active organization would find this order in its pool: not the one that it is addressed to or that has it or declined it, and none that hid it or gave it back before.</summary>
    Task<bool> AnyoneElseServesAsync(long orderId, CancellationToken cancel = default);

    /// <summary>Whether the organization that an order is addressed to is active and its fields and areas fit it still.</summary>
    Task<bool> AddresseeServesAsync(long orderId, CancellationToken cancel = default);

    /// <summary>
    /// Whether an active organization serves this category in this community, by the offering if one is named; none does where a triage
    /// decision comes first.
    /// </summary>
    Task<bool> ServesAsync(int organizationId, int? offeringId, string categoryCode, int communityId, District district, CancellationToken cancel = default);
}
