using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.LifeCycle;

/// <inheritdoc cref="IFilingRegistry"/>
public sealed class FilingRegistry(PlatformDbContext db, District district) : IFilingRegistry
{
    private const int MostReaders = 200;

    /// <inheritdoc/>
    public Task<Filing?> OpenAsync(long filingId, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        return db.Filings.Include(f => f.Attachments.OrderBy(a => a.Id)).Include(f => f.Events.OrderBy(e => e.Sequence))
            .AsSplitQuery().FirstOrDefaultAsync(f => f.Id == filingId, cancel);
    }

    /// <inheritdoc/>
    public Task<long?> FindRunningAsync(FormKind kind, int? organizationId, int? year, long applicantUserId, CancellationToken cancel = default) =>
        db.Filings.Where(f => f.Kind == kind && f.Status <= FilingStatus.Returned && f.OrganizationId == organizationId && f.Year == year
                && (organizationId != null || f.ApplicantUserId == applicantUserId))
            .OrderBy(f => f.Id).Select(f => (long?)f.Id).FirstOrDefaultAsync(cancel);

    /// <inheritdoc/>
    public Task<OrganizationStatus?> StandingAsync(int organizationId, CancellationToken cancel = default) =>
        db.Organizations.Where(o => o.Id == organizationId).Select(o => (OrganizationStatus?)o.Status).FirstOrDefaultAsync(cancel);

    /// <inheritdoc/>
    public async Task<KnownFacts> KnownAsync(int organizationId, int year, CancellationToken cancel = default)
    {
        var (from, to) = (Begin(year), Begin(year + 1));
        return await db.Organizations.AsNoTracking().Where(o => o.Id == organizationId).Select(o => new KnownFacts
        {
            Name = o.Name,
            Number = o.CreditCode ?? o.FilingNumber,
            Representative = o.LegalRepresentative,
            RegisteredOn = o.RegisteredOn,
            PartyBranch = o.PartyBranch,
            About = o.About,
            Venues = o.Venues,
            Equipment = o.Equipment,
            Volunteers = o.Volunteers,
            Funds = o.Funds,
            CompletedServices = db.Orders.Count(order => order.ProviderOrganizationId == o.Id && order.CompletedAt >= from && order.CompletedAt < to),
            ProjectTitle = db.Projects.Where(p => p.WinnerOrganizationId == o.Id).OrderByDescending(p => p.StateSince).ThenByDescending(p => p.Id).Select(p => p.Title).FirstOrDefault(),
            ProjectBudgetFen = db.Projects.Where(p => p.WinnerOrganizationId == o.Id).OrderByDescending(p => p.StateSince).ThenByDescending(p => p.Id).Select(p => (long?)p.BudgetFen).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancel) ?? KnownFacts.None;

        DateTime Begin(int of) => district.Calendar.UtcOf(new DateTime(of, 1, 1));
    }

    /// <inheritdoc/>
    public Task<AnnualDuty?> DueAsync(int organizationId, FormKind kind, int? year, CancellationToken cancel = default)
    {
        var own = db.AnnualDuties.Where(d => d.OrganizationId == organizationId && (year == null || d.Year == year));
        return kind == FormKind.Appeal
            ? own.Where(d => d.ListedAt != null && d.LiftedAt == null).OrderBy(d => d.Year).FirstOrDefaultAsync(cancel)
            : own.Where(d => d.Conclusion == null || (d.ListedAt != null && d.LiftedAt == null)).OrderByDescending(d => d.Year).FirstOrDefaultAsync(cancel);
    }

    /// <inheritdoc/>
    public async Task<FilingCommitted> CommitAsync(Filing filing, CancellationToken cancel = default)
    {
        if (filing.Id == 0)
            db.Filings.Add(filing);
        db.ChangeTracker.DetectChanges();
        var lifted = db.ChangeTracker.Entries<AnnualDuty>().Select(entry => entry.Entity).FirstOrDefault(duty => duty.LiftedAt is not null);
        var last = filing.Events[^1];
        var isNews = db.Entry(last).State == EntityState.Added && FilingTransitions.Tells(last.Kind) != FilingPart.None;
        var readers = isNews ? await ReadersAsync(filing, last, cancel) : [];
        db.Notices.AddRange(readers.Select(reader => NoticeOf(filing, last, reader)));
        if (lifted is not null)
            db.Notices.AddRange((await MembersAsync(lifted.OrganizationId, cancel)).Select(reader => AnnualNotices.Of(LifeCycleNews.Lifted, lifted, reader, last.At)));
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(FilingCommit.Done) { Told = readers };
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new(FilingCommit.Lost);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return new(filing.Id == 0 ? FilingCommit.Taken : FilingCommit.Lost);
        }
    }

    /// <summary>The accounts that are told of what happened last; not whoever did it.</summary>
    private async Task<List<long>> ReadersAsync(Filing filing, FilingEvent last, CancellationToken cancel)
    {
        var told = FilingTransitions.Tells(last.Kind);
        if (last.Kind == FilingEventKind.Withdrawn && filing.Events.All(happened => happened.Kind != FilingEventKind.Submitted))
            return [];
        List<long> readers = [];
        if (told.HasFlag(FilingPart.Applicant))
            readers.AddRange(filing.OrganizationId is { } organization ? await MembersAsync(organization, cancel) : [filing.ApplicantUserId]);
        if (told.HasFlag(FilingPart.Decider))
            readers.AddRange(await db.RoleGrants.Where(g => g.Role == ActorRole.DepartmentStaff && g.DepartmentId == filing.DepartmentId)
                .OrderBy(g => g.Id).Take(MostReaders).Select(g => g.UserId).ToListAsync(cancel));
        return [.. readers.Distinct().Where(reader => reader != last.ActorUserId)];
    }

    private Task<List<long>> MembersAsync(int organizationId, CancellationToken cancel) =>
        db.RoleGrants.Where(g => g.OrganizationId == organizationId).OrderBy(g => g.Id).Take(MostReaders).Select(g => g.UserId).Distinct().ToListAsync(cancel);

    private Notice NoticeOf(Filing filing, FilingEvent last, long reader) => new()
    {
        UserId = reader,
        FilingId = db.Entry(filing).Property(f => f.Id).CurrentValue,
        News = (LifeCycleNews)last.Kind,
        Form = filing.Kind,
        ReportYear = filing.Year,
        OrganizationId = filing.OrganizationId,
        ActorName = last.ActorName,
        At = last.At,
    };
}
