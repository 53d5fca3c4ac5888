using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.LifeCycle;

/// <inheritdoc cref="IAnnualRegistry"/>
public sealed class AnnualRegistry(PlatformDbContext db) : IAnnualRegistry
{
    /// <inheritdoc/>
    public Task<bool> ExistsAsync(int year, CancellationToken cancel = default) => db.AnnualCampaigns.AnyAsync(c => c.Year == year, cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ReportingOrganization>> TakingPartAsync(CancellationToken cancel = default) =>
        await db.Organizations.AsNoTracking().Where(o => o.Status == OrganizationStatus.Active || o.Status == OrganizationStatus.Suspended).OrderBy(o => o.Id)
            .Select(o => new ReportingOrganization(o.Id, o.Type, o.RegisteredOn)).ToListAsync(cancel);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<long>?> OpenAsync(AnnualCampaign campaign, IReadOnlyList<AnnualDuty> duties, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        db.Add(campaign);
        db.AddRange(duties);
        var byOrganization = duties.ToDictionary(duty => duty.OrganizationId);
        var members = await db.RoleGrants.AsNoTracking().Where(g => g.OrganizationId != null).Select(g => new { g.UserId, g.OrganizationId }).Distinct().ToListAsync(cancel);
        var told = members.Where(member => byOrganization.ContainsKey(member.OrganizationId!.Value)).ToList();
        db.Notices.AddRange(told.Select(member => AnnualNotices.Of(LifeCycleNews.ReportDue, byOrganization[member.OrganizationId!.Value], member.UserId, campaign.OpenedAt)));
        try
        {
            await db.SaveChangesAsync(cancel);
            return [.. told.Select(member => member.UserId).Distinct()];
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            return null;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
