using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.LifeCycle;

/// <summary>Filings as both sides see them: whoever files, and the department and the administrator that decide .</summary>
public sealed class FilingPages(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>How many filings a page lists.</summary>
    public const int PageSize = 20;

    /// <summary>
    /// A page of filings, newest first, and of those that wait for a decider what is due first; one statement whatever their number, on a later page of
    /// the latter two.
    /// </summary>
    /// <param name="actor">Who asks: sees the own ones or the organization's, a decider those that were submitted to it.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>One more than a page where there are more.</returns>
    public async Task<List<FilingRow>> ListAsync(Actor actor, FilingFilter filter, CancellationToken cancel = default)
    {
        var found = IsDecider(actor) ? Decided(db, actor) : Own(db, actor);
        if (filter.Status is { } status)
            found = found.Where(f => f.Status == status);
        if (filter.Kind is { } kind)
            found = found.Where(f => f.Kind == kind);
        var isDueFirst = IsDecider(actor) && filter.Status == FilingStatus.Submitted;
        if (isDueFirst && filter.Before is { } shown)
        {
            var due = await db.Filings.Where(f => f.Id == shown).Select(f => f.Due).FirstOrDefaultAsync(cancel);
            found = found.Where(f => f.Due > due || (f.Due == due && f.Id > shown));
        }
        else if (filter.Before is { } last)
            found = found.Where(f => f.Id < last);
        var ordered = isDueFirst ? found.OrderBy(f => f.Due).ThenBy(f => f.Id) : found.OrderByDescending(f => f.Id);
        return await ordered.Take(PageSize + 1).Select(f => new FilingRow(
            f.Id, f.Kind, f.Subject, f.Status, f.Since, f.Due, f.OverdueAt != null, f.Conclusion, f.Year,
            db.Organizations.Where(o => o.Id == f.OrganizationId).Select(o => o.Name).FirstOrDefault(),
            db.Organizations.Where(o => o.Id == f.OrganizationId).Select(o => o.NameEn).FirstOrDefault())).ToListAsync(cancel);
    }

    /// <summary>One filing with its form, papers, history and what this actor may do; null if there is none for this actor.</summary>
    public async Task<FilingSheet?> FindAsync(Actor actor, long id, CancellationToken cancel = default)
    {
        var filing = await db.Filings.AsNoTracking().Include(f => f.Attachments.OrderBy(a => a.Id)).Include(f => f.Events.OrderBy(e => e.Sequence))
            .AsSplitQuery().FirstOrDefaultAsync(f => f.Id == id, cancel);
        if (filing is null || !filing.MaySee(actor) || district.Form(filing.Kind, filing.FormVersion) is not { } form)
            return null;
        var organization = filing.OrganizationId is { } own
            ? await db.Organizations.AsNoTracking().Where(o => o.Id == own).Select(o => new FilingOrganization(o.Id, o.Name, o.NameEn, o.OnlineSince != null)).FirstOrDefaultAsync(cancel)
            : null;
        return new FilingSheet(
            filing.Id, filing.Version, form, filing.Status, filing.Subject, filing.Since, filing.Due, filing.OverdueAt, filing.Year, filing.Conclusion, organization, filing.PartOf(actor),
            filing.Answers.ToDictionary(answer => answer.Key, answer => answer.Value),
            filing.Remarks.ToDictionary(remark => remark.Key, remark => remark.Text),
            filing.Corrected,
            [.. filing.Attachments.Select(a => new FilingPaper(a.Id, a.Key, a.Name, a.Kind, a.Bytes, a.FileName))],
            [.. filing.Events.Select(e => new FilingLine(e.Kind, e.At, e.ActorRole, e.ActorName, e.Reason, e.Remarks, e.Conclusion))],
            [.. Enum.GetValues<FilingEventKind>().Where(kind => filing.May(kind, actor))])
        {
            ChangedAt = filing.ChangedAt,
            IsLate = filing.Due < clock.UtcNow,
        };
    }

    /// <summary>Whether an actor decides on filings.</summary>
    public static bool IsDecider(Actor actor) => actor.MayKeepOrganizations || actor.Role == ActorRole.DepartmentStaff;

    /// <summary>What is in an actor's hands: returned ones for whoever filed, submitted ones for whoever decides.</summary>
    internal static IQueryable<Filing> WaitingFor(PlatformDbContext db, Actor actor) => IsDecider(actor)
        ? Decided(db, actor).Where(f => f.Status == FilingStatus.Submitted)
        : Own(db, actor).Where(f => f.Status == FilingStatus.Returned);

    private static IQueryable<Filing> Own(PlatformDbContext db, Actor actor)
    {
        var (user, own) = (actor.UserId, actor.IsOrganization ? actor.OrganizationId : null);
        return db.Filings.AsNoTracking().Where(f => (f.OrganizationId == null && f.ApplicantUserId == user) || (own != null && f.OrganizationId == own));
    }

    /// <summary>What was submitted at least once: a draft, also a withdrawn one, is its writer's alone.</summary>
    private static IQueryable<Filing> Decided(PlatformDbContext db, Actor actor)
    {
        var submitted = db.Filings.AsNoTracking().Where(f => f.Status != FilingStatus.Draft
            && (f.Status != FilingStatus.Withdrawn || db.FilingEvents.Any(e => e.FilingId == f.Id && e.Kind == FilingEventKind.Submitted)));
        if (actor.MayKeepOrganizations)
            return submitted;
        var department = actor.DepartmentId;
        return submitted.Where(f => f.DepartmentId == department);
    }
}

/// <summary>Which filings are listed; null means all.</summary>
/// <param name="Status">Where they stand.</param>
/// <param name="Kind">The matter.</param>
/// <param name="Before">The last filing of the page before.</param>
public sealed record FilingFilter(FilingStatus? Status = null, FormKind? Kind = null, long? Before = null);

/// <summary>A filing in a list.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Kind">The matter.</param>
/// <param name="Subject">What it is called.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">Since when, in UTC.</param>
/// <param name="Due">Until when whoever has it is to act, in UTC.</param>
/// <param name="IsOverdue">Whether that term was missed.</param>
/// <param name="Conclusion">What an annual report was found to be.</param>
/// <param name="Year">The year of the annual check.</param>
/// <param name="Organization">The organization's name.</param>
/// <param name="OrganizationEn">Its English name.</param>
public sealed record FilingRow(
    long Id, FormKind Kind, string Subject, FilingStatus Status, DateTime Since, DateTime? Due, bool IsOverdue, AnnualConclusion? Conclusion, int? Year,
    string? Organization, string? OrganizationEn);

/// <summary>A filing as those see it who have to do with it.</summary>
public sealed record FilingSheet(
    long Id, long Version, FormDefinition Form, FilingStatus Status, string Subject, DateTime Since, DateTime? Due, DateTime? OverdueAt, int? Year, AnnualConclusion? Conclusion,
    FilingOrganization? Organization, FilingPart Part, IReadOnlyDictionary<string, string> Answers, IReadOnlyDictionary<string, string> Remarks,
    IReadOnlySet<string> Corrected, IReadOnlyList<FilingPaper> Papers, IReadOnlyList<FilingLine> History, IReadOnlyList<FilingEventKind> May)
{
    /// <summary>When it was last changed, in UTC.</summary>
    public DateTime ChangedAt { get; init; }

    /// <summary>Whether the term of whoever has it is over.</summary>
    public bool IsLate { get; init; }

    /// <summary>Whether the reader may write the answers now.</summary>
    public bool MayWrite => May.Contains(FilingEventKind.Submitted) || May.Contains(FilingEventKind.Resubmitted);

    /// <summary>The papers handed in for one of the form's.</summary>
    public IEnumerable<FilingPaper> PapersOf(string key) => Papers.Where(paper => paper.Key == key);
}

/// <summary>The organization that files.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="IsPublic">Whether it has a public page.</param>
public sealed record FilingOrganization(int Id, string Name, string NameEn, bool IsPublic);

/// <summary>A paper of a filing.</summary>
public sealed record FilingPaper(long Id, string Key, string Name, AttachmentKind Kind, long Bytes, string FileName);

/// <summary>A line of a filing's history.</summary>
public sealed record FilingLine(
    FilingEventKind Kind, DateTime At, ActorRole ActorRole, string ActorName, string? Reason, IReadOnlyList<FieldRemark> Remarks, AnnualConclusion? Conclusion);
