using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>Keeps the campaigns of the annual check.</summary>
public interface IAnnualRegistry
{
    /// <summary>Whether there is a campaign of this year.</summary>
    Task<bool> ExistsAsync(int year, CancellationToken cancel = default);

    /// <summary>The active and the suspended organizations, with what decides whether they take part.</summary>
    Task<IReadOnlyList<ReportingOrganization>> TakingPartAsync(CancellationToken cancel = default);

    /// <summary>Stores a new campaign with the reports that are due by it; everybody of these organizations is told in the same step.</summary>
    /// <returns>The accounts told; null where somebody opened it meanwhile.</returns>
    Task<IReadOnlyList<long>?> OpenAsync(AnnualCampaign campaign, IReadOnlyList<AnnualDuty> duties, CancellationToken cancel = default);
}

/// <summary>An organization that is active or suspended.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">The kind of body.</param>
/// <param name="RegisteredOn">The day of registration or filing.</param>
public sealed record ReportingOrganization(int Id, OrganizationType Type, DateOnly RegisteredOn);
