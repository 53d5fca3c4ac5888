using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>
/// Fills an empty database with the demonstration data: registries and accounts as rows, orders through the domain's own
/// events, dated between 25 February and 21 September 2022. Only for Development.
/// </summary>
public sealed class DemonstrationSeeder(PlatformDbContext db, District district, FieldCipher cipher, PhotoStore photos, AttachmentStore papers)
{
    private static readonly TimeSpan StillToTell = TimeSpan.FromDays(2);

    /// <summary>The instant the data ends at: 21 September 2022, 18:00 in Zhoushan.</summary>
    public static DateTime Snapshot { get; } = new(2022, 9, 21, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>Fills the database unless it holds anything already; what an interrupted filling left is taken out first.</summary>
    /// <returns>Whether it was filled now.</returns>
    public async Task<bool> SeedAsync(CancellationToken cancel = default)
    {
        var document = await db.Set<DistrictDocument>().AsNoTracking().SingleAsync(cancel);
        if (document.Snapshot is not null)
            return false;
        var content = new DemonstrationContent();
        var mark = content.Organizations[0].CreditCode;
        if (await db.Organizations.AnyAsync(o => o.CreditCode == mark, cancel))
            await new DemonstrationRemoval(db).RemoveAsync(cancel);
        else if (await db.Organizations.AnyAsync(cancel) || await db.Users.AnyAsync(cancel))
            return false;
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            if (db.Database.IsSqlite())
                await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=OFF", cancel);
            await FillAsync(content, cancel);
        }
        finally
        {
            if (db.Database.IsSqlite())
                await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=FULL", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
        return true;
    }

    private async Task FillAsync(DemonstrationContent content, CancellationToken cancel)
    {
        var registries = new DemonstrationRegistries(db, district, content);
        await registries.FillAsync(cancel);
        var offerings = new DemonstrationOfferings(db, district, content, registries);
        await offerings.FillAsync(cancel);
        var people = new DemonstrationPeople(db, cipher, district, content, registries);
        await people.FillAsync(cancel);
        await new DemonstrationApplications(db, district, content, registries, people).PlayAsync(cancel);
        await new DemonstrationArticles(db, district, content, people).PlayAsync(cancel);
        await new DemonstrationLifeCycle(db, district, content, registries, people, papers).PlayAsync(Snapshot, cancel);
        var talents = new DemonstrationTalents(db, cipher, district, content, registries, people);
        await talents.FillAsync(cancel);
        await new DemonstrationOrders(db, cipher, district, content, registries, offerings, people, talents, new DemonstrationPictures(photos)).PlayAsync(Snapshot, cancel);
        await talents.WithdrawAsync(cancel);
        await new DemonstrationComplaints(db, cipher, district, content, registries, people).PlayAsync(Snapshot - StillToTell, cancel);
        await ToldLongAgoAsync(cancel);
        await new FigureFold(db).FoldFirstAsync(cancel);
        db.ChangeTracker.Clear();
        await db.Set<DistrictDocument>().ExecuteUpdateAsync(d => d.SetProperty(x => x.Snapshot, Snapshot), cancel);
    }

    /// <summary>Only what happened last still lies in the inboxes, and what somebody still has to confirm.</summary>
    private Task<int> ToldLongAgoAsync(CancellationToken cancel)
    {
        var before = Snapshot - StillToTell;
        return db.Outbox.Where(m => m.CreatedAt < before
                && !(m.Event.Kind == OrderEventKind.Completed && db.Orders.Any(o => o.Id == m.Event.OrderId && o.CompletedAt == m.Event.At && o.ConfirmedAt == null)))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.DeliveredAt, x => x.CreatedAt), cancel);
    }
}
