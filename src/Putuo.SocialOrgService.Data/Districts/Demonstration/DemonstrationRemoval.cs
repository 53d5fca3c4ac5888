using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>Takes out what a filling left that was interrupted; nobody can have written anything else meanwhile, since nothing was served yet.</summary>
internal sealed class DemonstrationRemoval(PlatformDbContext db)
{
    public async Task RemoveAsync(CancellationToken cancel)
    {
        using var turn = await db.EnterWriteAsync(cancel);
        await db.Outbox.ExecuteDeleteAsync(cancel);
        await db.Notices.ExecuteDeleteAsync(cancel);
        await db.ContactLooks.ExecuteDeleteAsync(cancel);
        await db.FigureEntries.ExecuteDeleteAsync(cancel);
        await db.FigureRows.ExecuteDeleteAsync(cancel);
        await db.Photos.ExecuteDeleteAsync(cancel);
        await db.CommentReports.ExecuteDeleteAsync(cancel);
        await db.PublicNeeds.ExecuteDeleteAsync(cancel);
        await db.Ratings.ExecuteDeleteAsync(cancel);
        await db.ServedTalents.ExecuteDeleteAsync(cancel);
        await db.ServiceRecords.ExecuteDeleteAsync(cancel);
        await db.OrderEvents.ExecuteDeleteAsync(cancel);
        await db.OrderContacts.ExecuteDeleteAsync(cancel);
        await db.PoolHides.ExecuteDeleteAsync(cancel);
        await db.OrderSupports.ExecuteDeleteAsync(cancel);
        await db.CallTasks.ExecuteDeleteAsync(cancel);
        await db.Callbacks.ExecuteDeleteAsync(cancel);
        await db.Complaints.ExecuteDeleteAsync(cancel);
        await db.Orders.ExecuteDeleteAsync(cancel);
        await db.OrderSeries.ExecuteDeleteAsync(cancel);
        await db.HistoricalOrders.ExecuteDeleteAsync(cancel);
        await db.ImportFiles.ExecuteDeleteAsync(cancel);
        await db.Imports.ExecuteDeleteAsync(cancel);
        await db.ProjectEvents.ExecuteDeleteAsync(cancel);
        await db.Projects.ExecuteDeleteAsync(cancel);
        await db.ArticleEvents.ExecuteDeleteAsync(cancel);
        await db.ArticleVersions.ExecuteDeleteAsync(cancel);
        await db.Articles.ExecuteUpdateAsync(a => a.SetProperty(x => x.ReplacedById, (int?)null), cancel);
        await db.Articles.ExecuteDeleteAsync(cancel);
        await db.Set<OfferingArea>().ExecuteDeleteAsync(cancel);
        await db.Set<OfferingTime>().ExecuteDeleteAsync(cancel);
        await db.OfferingEvents.ExecuteDeleteAsync(cancel);
        await db.Offerings.ExecuteDeleteAsync(cancel);
        await db.AnnualDuties.ExecuteDeleteAsync(cancel);
        await db.AnnualCampaigns.ExecuteDeleteAsync(cancel);
        await db.Filings.ExecuteDeleteAsync(cancel);
        await db.Invitations.ExecuteDeleteAsync(cancel);
        await db.TalentNames.ExecuteDeleteAsync(cancel);
        await db.TalentKeys.ExecuteDeleteAsync(cancel);
        await db.Certificates.ExecuteDeleteAsync(cancel);
        await db.Set<TalentField>().ExecuteDeleteAsync(cancel);
        await db.Set<TalentArea>().ExecuteDeleteAsync(cancel);
        await db.Talents.ExecuteDeleteAsync(cancel);
        await db.OrganizationEvents.ExecuteDeleteAsync(cancel);
        await db.TriageRuleEvents.ExecuteDeleteAsync(cancel);
        await db.DistrictChanges.ExecuteDeleteAsync(cancel);
        await db.GridWorkers.ExecuteDeleteAsync(cancel);
        await db.Set<OrganizationArea>().ExecuteDeleteAsync(cancel);
        await db.Set<OrganizationField>().ExecuteDeleteAsync(cancel);
        await db.Organizations.Where(o => o.HostId != null).ExecuteDeleteAsync(cancel);
        await db.Organizations.ExecuteDeleteAsync(cancel);
        await db.HotlineCallOrders.ExecuteDeleteAsync(cancel);
        await db.HotlineCalls.ExecuteDeleteAsync(cancel);
        await db.Delegations.ExecuteDeleteAsync(cancel);
        await db.RoleGrants.ExecuteDeleteAsync(cancel);
        await db.Users.ExecuteDeleteAsync(cancel);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("DELETE FROM sqlite_sequence", cancel);
        db.ChangeTracker.Clear();
    }
}
