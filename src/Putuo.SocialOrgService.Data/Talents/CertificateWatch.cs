using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Talents;

/// <summary>Tells an organization's members of certificates that expire, once, <see cref="Certificate.NoticeDays"/> days before .</summary>
public sealed class CertificateWatch(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>How many certificates a round takes.</summary>
    public const int RoundSize = 200;

    /// <summary>Writes the notices of what is due, with the mark that it was told in the same transaction.</summary>
    /// <returns>How many certificates were told of.</returns>
    public async Task<int> NotifyAsync(CancellationToken cancel = default)
    {
        var all = 0;
        int done;
        do
        {
            done = await RoundAsync(cancel);
            all += done;
        }
        while (done == RoundSize);
        return all;
    }

    /// <summary>The certificates of an organization's talents that have expired or soon will.</summary>
    internal static IQueryable<Certificate> ExpiringOf(PlatformDbContext db, int organizationId, DateOnly today)
    {
        var last = today.AddDays(Certificate.NoticeDays);
        return db.Talents.Where(t => t.OrganizationId == organizationId && (t.Status == TalentStatus.Asked || t.Status == TalentStatus.Listed))
            .SelectMany(t => t.Certificates).Where(c => c.ExpiresOn <= last);
    }

    private async Task<int> RoundAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = clock.UtcNow;
        var last = district.Calendar.DayOf(now).AddDays(Certificate.NoticeDays);
        var due = await (
            from certificate in db.Certificates
            where certificate.NotifiedAt == null && certificate.ExpiresOn != null && certificate.ExpiresOn <= last
            join talent in db.Talents on certificate.TalentId equals talent.Id
            where talent.Status == TalentStatus.Asked || talent.Status == TalentStatus.Listed
            join organization in db.Organizations on talent.OrganizationId equals organization.Id
            where organization.Status == OrganizationStatus.Active || organization.Status == OrganizationStatus.Suspended
            orderby certificate.ExpiresOn, certificate.Id
            select new { certificate.Id, talent.OrganizationId }).Take(RoundSize).ToListAsync(cancel);
        if (due.Count == 0)
            return 0;
        var organizations = due.Select(one => one.OrganizationId).Distinct().ToList();
        var members = (await db.RoleGrants.AsNoTracking().Where(g => g.OrganizationId != null && organizations.Contains(g.OrganizationId.Value)).ToListAsync(cancel))
            .ToLookup(g => g.OrganizationId!.Value, g => g.UserId);
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var ids = due.Select(one => one.Id).ToList();
        // Whatever another instance told of meanwhile, or whose entry was erased, is not marked here and told of in no second notice.
        if (await db.Certificates.Where(c => ids.Contains(c.Id) && c.NotifiedAt == null).ExecuteUpdateAsync(c => c.SetProperty(x => x.NotifiedAt, now), CancellationToken.None) < ids.Count)
            return 0;
        db.Notices.AddRange(due.SelectMany(one => members[one.OrganizationId].Distinct().Select(reader => new Notice
        {
            UserId = reader,
            OrganizationId = one.OrganizationId,
            CertificateId = one.Id,
            At = now,
        })));
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return due.Count;
    }
}
