using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>The front door of the registry of organizations: where one stands is changed here .</summary>
public sealed class OrganizationDesk(IOrganizationRegistry organizations, DistrictClock clock)
{
    /// <summary>暂停: its orders go to others within a minute.</summary>
    public Task<OrganizationRefusal?> SuspendAsync(Actor actor, int organizationId, string? reason, CancellationToken cancel = default) =>
        DecideAsync(organizationId, organization => organization.Suspend(reason, actor, clock.UtcNow), cancel);

    /// <summary>恢复.</summary>
    public Task<OrganizationRefusal?> ResumeAsync(Actor actor, int organizationId, CancellationToken cancel = default) =>
        DecideAsync(organizationId, organization => organization.Resume(actor, clock.UtcNow), cancel);

    private async Task<OrganizationRefusal?> DecideAsync(
        int organizationId, Func<Organization, OrganizationRefusal?> decide, CancellationToken cancel)
    {
        if (await organizations.FindAsync(organizationId, cancel) is not { } organization)
            return OrganizationRefusal.NotFound;
        return decide(organization) ?? (await organizations.CommitStandingAsync(organization, cancel) ? null : OrganizationRefusal.WrongStatus);
    }
}
