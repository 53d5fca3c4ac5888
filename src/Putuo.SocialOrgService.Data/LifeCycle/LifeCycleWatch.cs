using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;

namespace Putuo.SocialOrgService.Data.LifeCycle;

/// <summary>What the terms of filings and the deadline of the annual check do by themselves .</summary>
public sealed class LifeCycleWatch(PlatformDbContext db, IFilingRegistry filings, District district, DistrictClock clock)
{
    private const int MostAtOnce = 100;

    /// <summary>Marks filings whose term was missed by whoever has them, and tells both sides.</summary>
    /// <returns>How many were marked now.</returns>
    public async Task<int> MarkAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var marked = 0;
        var late = await db.Filings.Where(f => f.Due < now && f.OverdueAt == null).OrderBy(f => f.Due).Take(MostAtOnce).Select(f => f.Id).ToListAsync(cancel);
        foreach (var id in late)
        {
            if (await filings.OpenAsync(id, cancel) is { } filing && filing.MissTerm(now) && (await filings.CommitAsync(filing, cancel)).Outcome == FilingCommit.Done)
                marked++;
        }
        return marked;
    }

    /// <summary>Reminds organizations whose report is not in some days before the deadline.</summary>
    /// <returns>How many were reminded now.</returns>
    public async Task<int> RemindAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        // The deadline is a whole day: what ends with it is reminded of at the beginning of the day so many days before.
        var (first, last) = (now.AddDays(district.Settings.AnnualFirstReminderDays + 1), now.AddDays(district.Settings.AnnualLastReminderDays + 1));
        var (all, told) = (0, 0);
        do
        {
            var due = await AnnualPages.NotFiled(db).Where(d => (d.FirstReminderAt == null && db.AnnualCampaigns.Any(c => c.Year == d.Year && c.EndsAt > now && c.EndsAt <= first))
                    || (d.LastReminderAt == null && db.AnnualCampaigns.Any(c => c.Year == d.Year && c.EndsAt > now && c.EndsAt <= last)))
                .OrderBy(d => d.Id).Take(MostAtOnce).ToListAsync(cancel);
            var ends = await db.AnnualCampaigns.AsNoTracking().Where(c => c.EndsAt > now).ToDictionaryAsync(c => c.Year, c => c.EndsAt, cancel);
            foreach (var duty in due)
                duty.Remind(ends[duty.Year] <= last, now);
            told = await TellAsync(due, LifeCycleNews.Reminder, now, cancel);
            all += told;
        }
        while (told == MostAtOnce);
        return all;
    }

    /// <summary>After the deadline those without a report become 未参检 and stand in the list of abnormal activity.</summary>
    /// <returns>How many became so now.</returns>
    public async Task<int> CloseAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var missed = await AnnualPages.NotFiled(db).Where(d => db.AnnualCampaigns.Any(c => c.Year == d.Year && c.EndsAt <= now)).OrderBy(d => d.Id).Take(MostAtOnce).ToListAsync(cancel);
        foreach (var duty in missed)
            duty.Miss(now);
        var count = await TellAsync(missed, LifeCycleNews.Listed, now, cancel);
        if (missed.Count < MostAtOnce)
        {
            using var turn = await db.EnterWriteAsync(cancel);
            await db.AnnualCampaigns.Where(c => c.ClosedAt == null && c.EndsAt <= now).ExecuteUpdateAsync(c => c.SetProperty(x => x.ClosedAt, now), cancel);
        }
        return count;
    }

    private async Task<int> TellAsync(List<AnnualDuty> duties, LifeCycleNews news, DateTime now, CancellationToken cancel)
    {
        if (duties.Count == 0)
            return 0;
        var byOrganization = duties.ToLookup(duty => duty.OrganizationId);
        var ids = byOrganization.Select(group => group.Key).ToList();
        var members = await db.RoleGrants.AsNoTracking().Where(g => g.OrganizationId != null && ids.Contains(g.OrganizationId.Value))
            .Select(g => new { g.UserId, OrganizationId = g.OrganizationId!.Value }).Distinct().ToListAsync(cancel);
        db.Notices.AddRange(members.SelectMany(member => byOrganization[member.OrganizationId].Select(duty => AnnualNotices.Of(news, duty, member.UserId, now))));
        try
        {
            await db.SaveChangesAsync(cancel);
            return duties.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}
