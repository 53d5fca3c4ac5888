using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.LifeCycle;

/// <summary>The annual check as the offices, the organizations and the public see it .</summary>
public sealed class AnnualPages(PlatformDbContext db, District district)
{
    /// <summary>How many rows a page lists.</summary>
    public const int PageSize = 20;

    /// <summary>How many years are offered.</summary>
    private const int MostYears = 10;

    /// <summary>The campaigns, newest first.</summary>
    public Task<List<CampaignRow>> CampaignsAsync(CancellationToken cancel = default) => db.AnnualCampaigns.AsNoTracking()
        .OrderByDescending(c => c.Year).Take(MostYears).Select(c => new CampaignRow(c.Year, c.OpenedAt, c.Deadline, c.ClosedAt)).ToListAsync(cancel);

    /// <summary>The figures of a campaign as far as the actor sees its organizations; null if there is no such campaign.</summary>
    public async Task<CampaignSheet?> FindAsync(Actor actor, int year, CancellationToken cancel = default)
    {
        if (await db.AnnualCampaigns.AsNoTracking().Where(c => c.Year == year).Select(c => new CampaignRow(c.Year, c.OpenedAt, c.Deadline, c.ClosedAt)).FirstOrDefaultAsync(cancel) is not { } campaign)
            return null;
        var counts = await States(actor, year).GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancel);
        var listed = await SeenBy(actor, year).CountAsync(d => d.ListedAt != null && d.LiftedAt == null, cancel);
        return new CampaignSheet(campaign, counts, listed);
    }

    /// <summary>A page of a campaign's organizations; one statement whatever their number.</summary>
    /// <param name="actor">Who asks: the administrator and the department that decides on the reports see all, another one those it supervises.</param>
    /// <param name="year">The campaign.</param>
    /// <param name="filter">Which ones.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>One more than a page where there are more.</returns>
    public Task<List<DutyRow>> DutiesAsync(Actor actor, int year, DutyFilter filter, CancellationToken cancel = default)
    {
        var found = States(actor, year);
        if (filter.State is { } state)
            found = found.Where(row => row.State == state);
        if (PlainText.OrNull(filter.Name)?.ToLowerInvariant() is { } words)
            found = found.Where(row => row.Name.ToLower().Contains(words) || row.NameEn.ToLower().Contains(words));
        if (filter.After is { } last)
            found = found.Where(row => row.Id > last);
        return found.OrderBy(row => row.Id).Take(PageSize + 1)
            .Select(row => new DutyRow(row.Id, row.OrganizationId, row.Name, row.NameEn, row.State, row.FilingId, row.Since, row.IsListed)).ToListAsync(cancel);
    }

    /// <summary>The annual checks of the actor's own organization, newest first.</summary>
    public async Task<IReadOnlyList<OwnDuty>> OwnAsync(Actor actor, CancellationToken cancel = default)
    {
        if (!actor.IsOrganization || actor.OrganizationId is not { } own)
            return [];
        return await (
            from duty in db.AnnualDuties.AsNoTracking()
            join campaign in db.AnnualCampaigns on duty.Year equals campaign.Year
            where duty.OrganizationId == own
            orderby duty.Year descending
            select new OwnDuty(
                duty.Year, campaign.Deadline, campaign.EndsAt, duty.Conclusion, duty.FilingId,
                db.Filings.Where(f => f.Id == duty.FilingId).Select(f => (FilingStatus?)f.Status).FirstOrDefault(), duty.ListedAt, duty.LiftedAt, duty.LiftedBy))
            .Take(MostYears).ToListAsync(cancel);
    }

    /// <summary>A page of the public list of abnormal activity, newest entry first; one statement whatever their number.</summary>
    /// <param name="lifted">Whether those are listed that were taken off again.</param>
    /// <param name="before">Only entries with a smaller id.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>One more than a page where there are more.</returns>
    public Task<List<AbnormalRow>> AbnormalAsync(bool lifted, long? before, CancellationToken cancel = default) => (
        from duty in db.AnnualDuties.AsNoTracking()
        join organization in db.Organizations on duty.OrganizationId equals organization.Id
        where duty.ListedAt != null && (lifted ? duty.LiftedAt != null : duty.LiftedAt == null) && (before == null || duty.Id < before) && organization.OnlineSince != null
        orderby duty.Id descending
        select new AbnormalRow(duty.Id, organization.Id, organization.Name, organization.NameEn, organization.CreditCode ?? organization.FilingNumber, duty.Year, duty.ListedAt!.Value, duty.LiftedAt, duty.LiftedBy))
        .Take(PageSize + 1).ToListAsync(cancel);

    /// <summary>Reports that are not in: not begun, a draft, withdrawn, or returned and not corrected in time. One that closed owes none any more.</summary>
    internal static IQueryable<AnnualDuty> NotFiled(PlatformDbContext db) => db.AnnualDuties.Where(d => d.Conclusion == null
        && db.Organizations.Any(o => o.Id == d.OrganizationId && o.Status != OrganizationStatus.Closed) && !db.Filings.Any(f => f.Id == d.FilingId
        && (f.Status == FilingStatus.Submitted || (f.Status == FilingStatus.Returned && f.OverdueAt == null))));

    private IQueryable<AnnualDuty> SeenBy(Actor actor, int year)
    {
        var duties = db.AnnualDuties.AsNoTracking().Where(d => d.Year == year);
        var department = actor.Role == ActorRole.DepartmentStaff ? actor.DepartmentId : null;
        if (actor.MayKeepOrganizations || (department is { } own && district.Form(FormKind.AnnualReport)?.DepartmentId == own))
            return duties;
        return duties.Where(d => db.Organizations.Any(o => o.Id == d.OrganizationId && o.SupervisingDepartmentId == department));
    }

    private IQueryable<Standing> States(Actor actor, int year) =>
        from duty in SeenBy(actor, year)
        join organization in db.Organizations on duty.OrganizationId equals organization.Id
        join filing in db.Filings on duty.FilingId equals (long?)filing.Id into filings
        from report in filings.DefaultIfEmpty()
        select new Standing
        {
            Id = duty.Id,
            OrganizationId = organization.Id,
            Name = organization.Name,
            NameEn = organization.NameEn,
            FilingId = duty.FilingId,
            Since = duty.ConcludedAt ?? (report == null ? null : (DateTime?)report.Since),
            IsListed = duty.ListedAt != null && duty.LiftedAt == null,
            State = duty.Conclusion == AnnualConclusion.Qualified ? DutyState.Qualified
                : duty.Conclusion == AnnualConclusion.BasicallyQualified ? DutyState.BasicallyQualified
                : duty.Conclusion == AnnualConclusion.Unqualified ? DutyState.Unqualified
                : duty.Conclusion == AnnualConclusion.NotFiled ? DutyState.NotFiled
                : duty.Conclusion == AnnualConclusion.Excused ? DutyState.Excused
                : report != null && report.Status == FilingStatus.Submitted ? DutyState.Submitted
                : report != null && report.Status == FilingStatus.Returned ? DutyState.Returned
                : DutyState.Open,
        };

    private sealed class Standing
    {
        public required long Id { get; init; }

        public required int OrganizationId { get; init; }

        public required string Name { get; init; }

        public required string NameEn { get; init; }

        public required long? FilingId { get; init; }

        public required DateTime? Since { get; init; }

        public required bool IsListed { get; init; }

        public required DutyState State { get; init; }
    }
}

/// <summary>Where the report of an organization stands in a campaign.</summary>
public enum DutyState
{
    /// <summary>未填报.</summary>
    Open = 1,

    /// <summary>审查中.</summary>
    Submitted = 2,

    /// <summary>退回补正.</summary>
    Returned = 3,

    /// <summary>合格.</summary>
    Qualified = 4,

    /// <summary>基本合格.</summary>
    BasicallyQualified = 5,

    /// <summary>不合格.</summary>
    Unqualified = 6,

    /// <summary>未参检.</summary>
    NotFiled = 7,

    /// <summary>免予参检.</summary>
    Excused = 8,
}

/// <summary>Which organizations of a campaign are listed; null means all.</summary>
/// <param name="State">Where their report stands.</param>
/// <param name="Name">Part of a name.</param>
/// <param name="After">Only those after this row.</param>
public sealed record DutyFilter(DutyState? State = null, string? Name = null, long? After = null);

/// <summary>A campaign.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="OpenedAt">When it was opened, in UTC.</param>
/// <param name="Deadline">The last day in time.</param>
/// <param name="ClosedAt">When the missing ones were found, in UTC; null before.</param>
public sealed record CampaignRow(int Year, DateTime OpenedAt, DateOnly Deadline, DateTime? ClosedAt);

/// <summary>A campaign with its figures.</summary>
/// <param name="Campaign">The campaign.</param>
/// <param name="Counts">How many organizations stand where.</param>
/// <param name="Listed">How many stand on the list of abnormal activity now.</param>
public sealed record CampaignSheet(CampaignRow Campaign, IReadOnlyDictionary<DutyState, int> Counts, int Listed)
{
    /// <summary>How many organizations take part.</summary>
    public int All => Counts.Values.Sum();

    /// <summary>How many stand there.</summary>
    public int Of(DutyState state) => Counts.GetValueOrDefault(state);
}

/// <summary>An organization of a campaign.</summary>
public sealed record DutyRow(long Id, int OrganizationId, string Name, string NameEn, DutyState State, long? FilingId, DateTime? Since, bool IsListed);

/// <summary>An annual check of the own organization.</summary>
public sealed record OwnDuty(
    int Year, DateOnly Deadline, DateTime EndsAt, AnnualConclusion? Conclusion, long? FilingId, FilingStatus? Filing, DateTime? ListedAt, DateTime? LiftedAt, Lifting? LiftedBy)
{
    /// <summary>Whether it stands on the list of abnormal activity now.</summary>
    public bool IsListed => ListedAt is not null && LiftedAt is null;

    /// <summary>Whether a report is to be filed now, in time or to repair.</summary>
    public bool IsOpen => (Conclusion is null || IsListed) && Filing is not (FilingStatus.Submitted or FilingStatus.Returned);
}

/// <summary>An entry of the list of abnormal activity.</summary>
public sealed record AbnormalRow(long Id, int OrganizationId, string Name, string NameEn, string? Number, int Year, DateTime ListedAt, DateTime? LiftedAt, Lifting? LiftedBy);
