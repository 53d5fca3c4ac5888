using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Talents;

/// <summary>
/// The registry of talents as everybody may read it: masked names, or whole ones where the person agreed to that, no name of a paper and no day of a consent. Departments
/// and the administrator find talents by name besides, and see the last days of certificates; the administrator also sees who left and whose consent is waited for.
/// </summary>
public sealed class TalentPages(PlatformDbContext db, FieldCipher cipher, District district, DistrictClock clock)
{
    /// <summary>How many talents a page lists.</summary>
    public const int PageSize = 24;

    /// <summary>Where counting stops.</summary>
    public const int MostCounted = 1000;

    /// <summary>Talents that fit a filter, by surname in Chinese order; three statements, on a later page four, whatever their number.</summary>
    public async Task<TalentList> ListAsync(Actor actor, TalentFilter filter, CancellationToken cancel = default)
    {
        var fitting = Fitting(Visible(actor), filter, actor);
        var count = await fitting.OrderBy(t => t.NameOrder).ThenBy(t => t.Id).Take(MostCounted + 1).CountAsync(cancel);
        var (after, isLater) = (filter.After ?? 0, false);
        if (filter.After is not null && await db.Talents.Where(t => t.Id == after).Select(t => t.NameOrder).FirstOrDefaultAsync(cancel) is { } last)
            (fitting, isLater) = (fitting.Where(t => string.Compare(t.NameOrder, last) > 0 || (t.NameOrder == last && t.Id > after)), true);
        var rows = await Rows(fitting.OrderBy(t => t.NameOrder).ThenBy(t => t.Id).Take(PageSize + 1)).ToListAsync(cancel);
        return new TalentList(
            await AsSeenAsync(actor, rows.Take(PageSize), cancel),
            Math.Min(count, MostCounted),
            count > MostCounted,
            isLater,
            rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    /// <summary>The same to its end, for an export: read page by page.</summary>
    public async IAsyncEnumerable<TalentRow> StreamAsync(Actor actor, TalentFilter filter, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var fitting = Fitting(Visible(actor), filter, actor);
        for (var (id, order) = (0, (string?)null); ;)
        {
            var (after, last) = (id, order);
            var next = last is null ? fitting : fitting.Where(t => string.Compare(t.NameOrder, last) > 0 || (t.NameOrder == last && t.Id > after));
            var rows = await Rows(next.OrderBy(t => t.NameOrder).ThenBy(t => t.Id).Take(MostCounted)).ToListAsync(cancel);
            foreach (var row in await AsSeenAsync(actor, rows, cancel))
                yield return row;
            if (rows.Count < MostCounted)
                yield break;
            var read = id = rows[^1].Id;
            order = await db.Talents.Where(t => t.Id == read).Select(t => t.NameOrder).FirstAsync(cancel);
        }
    }

    /// <summary>One talent; null if there is none for this reader.</summary>
    public async Task<TalentRow?> FindAsync(Actor actor, int id, CancellationToken cancel = default) =>
        await Rows(Visible(actor).Where(t => t.Id == id)).FirstOrDefaultAsync(cancel) is { } row
            ? (await AsSeenAsync(actor, [row], cancel))[0]
            : null;

    /// <summary>Who stands in the registry: agreed, and of an organization that is online; the administrator sees everybody of whom something is kept.</summary>
    private IQueryable<Talent> Visible(Actor actor) => actor.MayKeepOrganizations
        ? db.Talents.AsNoTracking().Where(t => t.ErasedAt == null)
        : db.Talents.AsNoTracking().Where(t => t.Status == TalentStatus.Listed && db.Organizations.Any(o => o.Id == t.OrganizationId && o.Status == OrganizationStatus.Active));

    private IQueryable<Talent> Fitting(IQueryable<Talent> talents, TalentFilter filter, Actor actor)
    {
        if (filter.Field is { } field)
            talents = talents.Where(t => t.Fields.Any(f => f.CategoryCode == field));
        if (filter.Certificate is { } kind)
        {
            var today = district.Calendar.DayOf(clock.UtcNow);
            talents = talents.Where(t => t.Certificates.Any(c => c.Kind == kind && (c.ExpiresOn == null || c.ExpiresOn >= today)));
        }
        if (filter.Times is not Availability.None and var times)
            talents = talents.Where(t => (t.Availability & times) != Availability.None);
        if (filter.OrganizationId is { } organization)
            talents = talents.Where(t => t.OrganizationId == organization);
        if (filter.AreaId is { } area)
        {
            var areas = district.Touching(area);
            talents = talents.Where(t => t.Areas.Any(a => areas.Contains(a.AreaId)));
        }
        if (filter.Text is { } text)
        {
            var words = text.ToLowerInvariant();
            var (key, byName) = (TalentNames.KeyOf(cipher, text), actor.MayFindTalents);
            var organizations = db.Organizations.Where(o => o.Name.ToLower().Contains(words) || o.NameEn.ToLower().Contains(words)).Select(o => o.Id);
            talents = talents.Where(t => t.Skills!.ToLower().Contains(words) || organizations.Contains(t.OrganizationId)
                || (key != null && (byName || t.PublicName != null) && db.TalentKeys.Any(k => k.TalentId == t.Id && k.Key == key)));
        }
        return talents;
    }

    private IQueryable<TalentRow> Rows(IQueryable<Talent> talents) => talents.Select(t => new TalentRow
    {
        Id = t.Id,
        Status = t.Status,
        Name = t.PublicName ?? t.MaskedName,
        OrganizationId = t.OrganizationId,
        OrganizationName = db.Organizations.Where(o => o.Id == t.OrganizationId).Select(o => o.Name).First(),
        OrganizationNameEn = db.Organizations.Where(o => o.Id == t.OrganizationId).Select(o => o.NameEn).First(),
        Skills = t.Skills,
        Times = t.Availability,
        Fields = t.Fields.OrderBy(f => f.CategoryCode).Select(f => f.CategoryCode).ToList(),
        Areas = t.Areas.OrderBy(a => a.AreaId).Select(a => a.AreaId).ToList(),
        Certificates = t.Certificates.OrderBy(c => c.Kind).ThenBy(c => c.Id).Select(c => new CertificateRow(c.Id, c.Kind, c.Name, c.ExpiresOn)).ToList(),
    });

    /// <summary>What has expired is nobody's certificate any more; its last day is for offices.</summary>
    private async Task<IReadOnlyList<TalentRow>> AsSeenAsync(Actor actor, IEnumerable<TalentRow> rows, CancellationToken cancel)
    {
        var (seen, today) = (rows.ToList(), district.Calendar.DayOf(clock.UtcNow));
        if (seen.Count == 0)
            return seen;
        var hours = await ServedTalents.HoursAsync(db, [.. seen.Select(row => row.Id)], cancel);
        return [.. seen.Select(row => row with
        {
            Served = hours.GetValueOrDefault(row.Id, TalentService.None),
            Certificates =
            [
                .. row.Certificates.Where(c => c.StandingOn(today) != CertificateStanding.Expired).Select(c => actor.MayFindTalents ? c : c with { ExpiresOn = null }),
            ],
        })];
    }
}

/// <summary>What somebody looks for among talents; null, none and empty mean everything.</summary>
/// <param name="Text">Part of a name, its pinyin's first letters, an organization's name, or what somebody is good at.</param>
/// <param name="Field">A category of the first level.</param>
/// <param name="AreaId">An area the talent serves in, wholly or in part.</param>
/// <param name="Times">Any of these times.</param>
/// <param name="Certificate">A certificate that has not expired.</param>
/// <param name="OrganizationId">An organization.</param>
/// <param name="After">The last talent of the page before.</param>
public sealed record TalentFilter(
    string? Text = null, string? Field = null, int? AreaId = null, Availability Times = Availability.None, CertificateKind? Certificate = null, int? OrganizationId = null, int? After = null);

/// <summary>A page of the registry.</summary>
/// <param name="Rows">The talents.</param>
/// <param name="Count">How many fit.</param>
/// <param name="IsCut">Whether more fit than are counted.</param>
/// <param name="HasBefore">Whether this is a later page.</param>
/// <param name="Next">The key of the next page; null on the last.</param>
public sealed record TalentList(IReadOnlyList<TalentRow> Rows, int Count, bool IsCut, bool HasBefore, int? Next);

/// <summary>A talent in a list.</summary>
public sealed record TalentRow
{
    /// <summary>The entry.</summary>
    public required int Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required TalentStatus Status { get; init; }

    /// <summary>The name as this reader may see it.</summary>
    public required string Name { get; init; }

    /// <summary>The organization.</summary>
    public required int OrganizationId { get; init; }

    /// <summary>Its name.</summary>
    public string OrganizationName { get; init; } = "";

    /// <summary>Its English name.</summary>
    public string OrganizationNameEn { get; init; } = "";

    /// <summary>What else somebody is good at; what may be a telephone number is blanked.</summary>
    public string? Skills { get; init => field = value is null ? null : Digits.BlankLong(value); }

    /// <summary>When there is time.</summary>
    public required Availability Times { get; init; }

    /// <summary>Categories of the first level.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Where the talent serves.</summary>
    public IReadOnlyList<int> Areas { get; init; } = [];

    /// <summary>The certificates.</summary>
    public IReadOnlyList<CertificateRow> Certificates { get; init; } = [];

    /// <summary>What was served.</summary>
    public TalentService Served { get; init; } = TalentService.None;
}

/// <summary>A certificate in a list.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Kind">What it is of.</param>
/// <param name="Name">What it is called, of another kind.</param>
/// <param name="ExpiresOn">Its last day, where the reader may see it; null without an end.</param>
public sealed record CertificateRow(long Id, CertificateKind Kind, string? Name, DateOnly? ExpiresOn)
{
    /// <summary>How it stands on a day.</summary>
    public CertificateStanding StandingOn(DateOnly today) => Certificate.StandingOf(ExpiresOn, today);
}
