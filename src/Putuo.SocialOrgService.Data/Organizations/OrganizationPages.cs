using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>What public pages show of the registry of organizations; everything here is public .</summary>
public sealed class OrganizationPages(PlatformDbContext db, OrganizationQuery query, District district)
{
    /// <summary>How many organizations a page lists.</summary>
    public const int PageSize = 24;

    /// <summary>Where counting stops, and the most that a list to choose from holds.</summary>
    public const int MostRows = 1000;

    private const int MostProviders = 200;

    /// <summary>Names of all organizations ever online, by id, and which of them are online now; one statement.</summary>
    public async Task<OrganizationNames> NamesAsync(CancellationToken cancel = default)
    {
        var rows = new List<NamedOrganization>();
        await foreach (var row in query.Names(db).WithCancellation(cancel))
            rows.Add(row);
        return OrganizationNames.Of(rows);
    }

    /// <summary>Organizations that fit a filter, in Chinese order; two statements, on a later page three, whatever their number.</summary>
    public async Task<OrganizationList> ListAsync(OrganizationFilter filter, CancellationToken cancel = default)
    {
        var fitting = Fitting(filter);
        var count = await fitting.OrderBy(o => o.NameOrder).ThenBy(o => o.Id).Take(MostRows + 1).CountAsync(cancel);
        var (after, place) = (filter.After ?? 0, "");
        if (filter.After is not null && await db.Organizations.Where(o => o.Id == after).Select(o => o.NameOrder).FirstOrDefaultAsync(cancel) is { } last)
            (fitting, place) = (fitting.Where(o => string.Compare(o.NameOrder, last) > 0 || (o.NameOrder == last && o.Id > after)), last);
        var rows = await fitting.OrderBy(o => o.NameOrder).ThenBy(o => o.Id).Take(PageSize + 1)
            .Select(o => new OrganizationRow(
                o.Id, o.Name, o.NameEn, o.Type, o.Grade, o.GradeUntil, o.About, o.AboutEn,
                o.Fields.OrderBy(f => f.CategoryCode).Select(f => f.CategoryCode).ToList(),
                o.Areas.OrderBy(a => a.AreaId).Select(a => a.AreaId).ToList()))
            .ToListAsync(cancel);
        return new OrganizationList(
            [.. rows.Take(PageSize)],
            Math.Min(count, MostRows),
            count > MostRows,
            place.Length > 0,
            rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    /// <summary>The same to its end, for an export: read page by page.</summary>
    public async IAsyncEnumerable<OrganizationFacts> StreamAsync(OrganizationFilter filter, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var (fitting, last) = (Fitting(filter), (OrganizationFacts?)null);
        do
        {
            var next = fitting;
            if (last is { Id: var id, NameOrder: var order })
                next = fitting.Where(o => string.Compare(o.NameOrder, order) > 0 || (o.NameOrder == order && o.Id > id));
            var rows = await next.OrderBy(o => o.NameOrder).ThenBy(o => o.Id).Take(MostRows)
                .Select(o => new OrganizationFacts(
                    o.Id, o.NameOrder, o.Name, o.NameEn, o.Type, o.CreditCode, o.FilingNumber, o.SupervisingDepartmentId, o.RegisteredOn, o.Grade, o.GradeUntil, o.About, o.AboutEn,
                    o.Venues, o.Equipment, o.Volunteers, o.Funds,
                    o.Fields.OrderBy(f => f.CategoryCode).Select(f => f.CategoryCode).ToList(),
                    o.Areas.OrderBy(a => a.AreaId).Select(a => a.AreaId).ToList()))
                .ToListAsync(cancel);
            foreach (var row in rows)
                yield return row;
            last = rows.Count < MostRows ? null : rows[^1];
        }
        while (last is not null);
    }

    /// <summary>One organization with everything its page shows of the registry; null if it never was online.</summary>
    public async Task<OrganizationProfile?> FindAsync(int id, CancellationToken cancel = default)
    {
        var profile = await db.Organizations.AsNoTracking()
            .Where(o => o.Id == id && o.OnlineSince != null)
            .Select(o => new OrganizationProfile(
                o.Id, o.Name, o.NameEn, o.Type, o.Status, o.CreditCode, o.FilingNumber, o.HostId,
                db.Organizations.Where(h => h.Id == o.HostId).Select(h => h.Name).FirstOrDefault(),
                db.Organizations.Where(h => h.Id == o.HostId).Select(h => h.NameEn).FirstOrDefault(),
                o.SupervisingDepartmentId, o.RegisteredOn, o.LegalRepresentative, o.PartyBranch, o.About, o.AboutEn, o.Venues, o.Equipment, o.Volunteers, o.Funds,
                o.Grade, o.GradeUntil, o.OnlineSince,
                o.Fields.OrderBy(f => f.CategoryCode).Select(f => f.CategoryCode).ToList(),
                o.Areas.OrderBy(a => a.AreaId).Select(a => a.AreaId).ToList())
            {
                Abnormal = db.AnnualDuties.Where(d => d.OrganizationId == o.Id && d.ListedAt != null && d.LiftedAt == null)
                    .OrderBy(d => d.Year).Select(d => new AbnormalMark(d.Year, d.ListedAt!.Value)).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(cancel);
        return profile;
    }

    /// <summary>Active organizations that serve a category of the first level, in Chinese order.</summary>
    public async Task<IReadOnlyList<OrganizationLink>> ServingAsync(string topCategory, CancellationToken cancel = default)
    {
        return await db.Organizations.AsNoTracking()
            .Where(o => o.Status == OrganizationStatus.Active && o.Fields.Any(f => f.CategoryCode == topCategory))
            .OrderBy(o => o.NameOrder).ThenBy(o => o.Id)
            .Select(o => new OrganizationLink(o.Id, o.Name, o.NameEn, o.Grade, o.Areas.OrderBy(a => a.AreaId).Select(a => a.AreaId).ToList()))
            .Take(MostProviders)
            .ToListAsync(cancel);
    }

    private IQueryable<Organization> Fitting(OrganizationFilter filter)
    {
        var found = db.Organizations.AsNoTracking().Where(o => o.Status == OrganizationStatus.Active);
        if (filter.Field is { } field)
            found = found.Where(o => o.Fields.Any(f => f.CategoryCode == field));
        if (filter.Grade is { } grade)
            found = found.Where(o => o.Grade >= grade);
        found = filter.Resource switch
        {
            ResourceKind.Venues => found.Where(o => o.Venues != null),
            ResourceKind.Equipment => found.Where(o => o.Equipment != null),
            ResourceKind.Volunteers => found.Where(o => o.Volunteers != null),
            ResourceKind.Funds => found.Where(o => o.Funds != null),
            _ => found,
        };
        if (filter.AreaId is { } area)
        {
            var areas = district.Touching(area);
            found = found.Where(o => o.Areas.Any(a => areas.Contains(a.AreaId)));
        }
        if (filter.Text is { } text)
        {
            var words = text.ToLowerInvariant();
            var letters = words.Replace(" ", "");
            var offering = db.Offerings.Where(f => f.State == OfferingState.Published && (f.Name.ToLower().Contains(words) || f.NameEn.ToLower().Contains(words))).Select(f => f.OrganizationId);
            found = found.Where(o => o.SearchText.Contains(words) || o.NameInitials.Contains(letters) || offering.Contains(o.Id));
        }
        return found;
    }
}

/// <summary>What somebody looks for in the registry; null and empty mean everything.</summary>
/// <param name="Text">Part of a name, a description, a venue, a piece of equipment or an offering, or the first letters of a name's pinyin.</param>
/// <param name="Field">A category of the first level.</param>
/// <param name="AreaId">An area it serves, wholly or in part.</param>
/// <param name="Grade">The lowest evaluation grade.</param>
/// <param name="Resource">What it has.</param>
/// <param name="After">The last organization of the page before.</param>
public sealed record OrganizationFilter(string? Text = null, string? Field = null, int? AreaId = null, int? Grade = null, ResourceKind? Resource = null, int? After = null);

/// <summary>A page of the registry.</summary>
/// <param name="Rows">The organizations.</param>
/// <param name="Count">How many fit.</param>
/// <param name="IsCut">Whether more fit than are counted.</param>
/// <param name="HasBefore">Whether this is a later page.</param>
/// <param name="Next">The key of the next page; null on the last.</param>
public sealed record OrganizationList(IReadOnlyList<OrganizationRow> Rows, int Count, bool IsCut, bool HasBefore, int? Next);

/// <summary>An organization in a list.</summary>
public sealed record OrganizationRow(
    int Id, string Name, string NameEn, OrganizationType Type, int? Grade, DateOnly? GradeUntil, string About, string AboutEn,
    IReadOnlyList<string> Fields, IReadOnlyList<int> Areas);

/// <summary>An organization in an export.</summary>
public sealed record OrganizationFacts(
    int Id, string NameOrder, string Name, string NameEn, OrganizationType Type, string? CreditCode, string? FilingNumber, int SupervisingDepartmentId, DateOnly RegisteredOn,
    int? Grade, DateOnly? GradeUntil, string About, string AboutEn, string? Venues, string? Equipment, int? Volunteers, string? Funds,
    IReadOnlyList<string> Fields, IReadOnlyList<int> Areas);

/// <summary>An organization with where it serves.</summary>
public sealed record OrganizationLink(int Id, string Name, string NameEn, int? Grade, IReadOnlyList<int> Areas);

/// <summary>An organization's entry in the registry, as everybody may read it.</summary>
public sealed record OrganizationProfile(
    int Id, string Name, string NameEn, OrganizationType Type, OrganizationStatus Status, string? CreditCode, string? FilingNumber,
    int? HostId, string? HostName, string? HostNameEn, int SupervisingDepartmentId, DateOnly RegisteredOn, string LegalRepresentative,
    string? PartyBranch, string About, string AboutEn, string? Venues, string? Equipment, int? Volunteers, string? Funds, int? Grade, DateOnly? GradeUntil, DateTime? OnlineSince,
    IReadOnlyList<string> Fields, IReadOnlyList<int> Areas)
{
    /// <summary>Whether it said what it has for its services.</summary>
    public bool HasResources => (Venues ?? Equipment ?? Funds) is not null || Volunteers is not null;

    /// <summary>Its entry in the list of abnormal activity; null where it stands on none.</summary>
    public AbnormalMark? Abnormal { get; init; }
}

/// <summary>An entry in the list of abnormal activity.</summary>
/// <param name="Year">The annual check that was missed.</param>
/// <param name="Since">When it was entered, in UTC.</param>
public sealed record AbnormalMark(int Year, DateTime Since);

/// <summary>A name in both languages.</summary>
public sealed record BilingualName(string Chinese, string English);

/// <summary>Names of organizations by id.</summary>
/// <param name="ById">The names.</param>
/// <param name="Online">How many are online now.</param>
public sealed record OrganizationNames(IReadOnlyDictionary<int, BilingualName> ById, int Online)
{
    /// <summary>The names of what was read.</summary>
    internal static OrganizationNames Of(IReadOnlyCollection<NamedOrganization> rows) => new(
        rows.ToDictionary(o => o.Id, o => new BilingualName(o.Name, o.NameEn)),
        rows.Count(o => o.Status == OrganizationStatus.Active));
}
