using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Talents;

/// <summary>The talents of the actor's own organization, which keeps them and reads their names in full (decision 0022).</summary>
public sealed class OwnTalentPages(PlatformDbContext db, FieldCipher cipher, District district, DistrictClock clock)
{
    /// <summary>How many talents a page lists.</summary>
    public const int PageSize = 30;

    /// <summary>How many records a talent's page names.</summary>
    public const int MostRecords = 10;

    /// <summary>A page of the own talents, by surname in Chinese order; those who left come in a list of their own.</summary>
    /// <param name="actor">Whoever works for the organization.</param>
    /// <param name="hasLeft">Those who left, of whom something is kept still.</param>
    /// <param name="after">The last talent of the page before.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<OwnTalentList> ListAsync(Actor actor, bool hasLeft, int? after, CancellationToken cancel = default)
    {
        var today = district.Calendar.DayOf(clock.UtcNow);
        var own = Own(actor);
        var listed = own.Where(t => hasLeft ? t.Status == TalentStatus.Ended : t.Status == TalentStatus.Asked || t.Status == TalentStatus.Listed);
        if (after is { } id && await own.Where(t => t.Id == id).Select(t => t.NameOrder).FirstOrDefaultAsync(cancel) is { } last)
            listed = listed.Where(t => string.Compare(t.NameOrder, last) > 0 || (t.NameOrder == last && t.Id > id));
        var rows = await Rows(listed.OrderBy(t => t.NameOrder).ThenBy(t => t.Id).Take(PageSize + 1)).ToListAsync(cancel);
        var expiring = await CertificateWatch.ExpiringOf(db, actor.OrganizationId ?? 0, today).CountAsync(cancel);
        return new OwnTalentList(await WithHoursAsync(rows.Take(PageSize), cancel), expiring, after is not null, rows.Count > PageSize ? rows[PageSize - 1].Id : null);
    }

    /// <summary>One of the own talents with all that is kept; null if there is none.</summary>
    public async Task<TalentSheet?> FindAsync(Actor actor, int talentId, CancellationToken cancel = default)
    {
        if (await Rows(Own(actor).Where(t => t.Id == talentId)).FirstOrDefaultAsync(cancel) is not { } row)
            return null;
        var kept = await Own(actor).Where(t => t.Id == talentId).Select(t => new
        {
            t.Version, t.ConsentWay, t.ConsentOn, t.UserId, t.CodeUntil, t.AddedAt, t.EndedAt, IsNamePublic = t.PublicName != null,
            IsNamed = db.ServedTalents.Any(s => s.TalentId == t.Id),
        }).FirstAsync(cancel);
        var records = await (
            from served in db.ServedTalents
            where served.TalentId == talentId
            join record in db.ServiceRecords on served.RecordId equals record.Id
            where record.IsLatest
            orderby record.Id descending
            select new ServedRecord(record.Number, record.CategoryCode, record.ServedFrom, served.Minutes, db.Orders.Any(o => o.Id == record.OrderId && o.ConfirmedAt != null)))
            .Take(MostRecords).ToListAsync(cancel);
        return new TalentSheet((await WithHoursAsync([row], cancel))[0])
        {
            Version = kept.Version,
            ConsentWay = kept.ConsentWay,
            ConsentOn = kept.ConsentOn,
            IsNamePublic = kept.IsNamePublic,
            HasAccount = kept.UserId is not null,
            CodeUntil = kept.CodeUntil > clock.UtcNow ? kept.CodeUntil : null,
            AddedAt = kept.AddedAt,
            EndedAt = kept.EndedAt,
            IsNamed = kept.IsNamed,
            Records = records,
        };
    }

    /// <summary>Whom the report on an order may name, by surname in Chinese order.</summary>
    public async Task<IReadOnlyList<TalentChoice>> ChoicesAsync(Actor actor, long orderId, CancellationToken cancel = default)
    {
        var found = await Own(actor).Where(ServedTalents.MayBeNamed(db, actor.OrganizationId, orderId)).OrderBy(t => t.NameOrder).ThenBy(t => t.Id).Take(Talent.MostOfOrganization)
            .Select(t => new
            {
                t.Id,
                NameCipher = db.TalentNames.Where(n => n.TalentId == t.Id).Select(n => n.NameCipher).First(),
                Fields = t.Fields.OrderBy(f => f.CategoryCode).Select(f => f.CategoryCode).ToList(),
            }).ToListAsync(cancel);
        return [.. found.Select(t => new TalentChoice(t.Id, TalentNames.Open(cipher, t.NameCipher), t.Fields))];
    }

    private IQueryable<Talent> Own(Actor actor) => db.Talents.AsNoTracking().Where(t => actor.MayKeepTalents && t.OrganizationId == actor.OrganizationId && t.ErasedAt == null);

    private IQueryable<SealedRow> Rows(IQueryable<Talent> talents) => talents.Select(t => new SealedRow(
        t.Id,
        db.TalentNames.Where(n => n.TalentId == t.Id).Select(n => n.NameCipher).First(),
        t.Status,
        t.OrganizationId,
        t.Skills,
        t.Availability,
        t.Fields.OrderBy(f => f.CategoryCode).Select(f => f.CategoryCode).ToList(),
        t.Areas.OrderBy(a => a.AreaId).Select(a => a.AreaId).ToList(),
        t.Certificates.OrderBy(c => c.Kind).ThenBy(c => c.Id).Select(c => new CertificateRow(c.Id, c.Kind, c.Name, c.ExpiresOn)).ToList()));

    private async Task<IReadOnlyList<TalentRow>> WithHoursAsync(IEnumerable<SealedRow> rows, CancellationToken cancel)
    {
        var found = rows.ToList();
        if (found.Count == 0)
            return [];
        var hours = await ServedTalents.HoursAsync(db, [.. found.Select(row => row.Id)], cancel);
        return [.. found.Select(row => new TalentRow
        {
            Id = row.Id,
            Status = row.Status,
            Name = TalentNames.Open(cipher, row.NameCipher),
            OrganizationId = row.OrganizationId,
            Skills = row.Skills,
            Times = row.Times,
            Fields = row.Fields,
            Areas = row.Areas,
            Certificates = row.Certificates,
            Served = hours.GetValueOrDefault(row.Id, TalentService.None),
        })];
    }

    private sealed record SealedRow(
        int Id, byte[] NameCipher, TalentStatus Status, int OrganizationId, string? Skills, Availability Times, IReadOnlyList<string> Fields, IReadOnlyList<int> Areas,
        IReadOnlyList<CertificateRow> Certificates);
}

/// <summary>A page of an organization's talents, names in full.</summary>
/// <param name="Rows">The talents.</param>
/// <param name="Expiring">How many certificates of all its talents have expired or soon will.</param>
/// <param name="HasBefore">Whether this is a later page.</param>
/// <param name="Next">The key of the next page; null on the last.</param>
public sealed record OwnTalentList(IReadOnlyList<TalentRow> Rows, int Expiring, bool HasBefore, int? Next);

/// <summary>All that is kept of a talent.</summary>
/// <param name="Row">What lists show.</param>
public sealed record TalentSheet(TalentRow Row)
{
    /// <summary>Counts changes.</summary>
    public required long Version { get; init; }

    /// <summary>How the person agreed, or is to agree.</summary>
    public required ConsentWay ConsentWay { get; init; }

    /// <summary>The local day of the consent; null while it is waited for.</summary>
    public DateOnly? ConsentOn { get; init; }

    /// <summary>Whether the full name may be public.</summary>
    public required bool IsNamePublic { get; init; }

    /// <summary>Whether the person has it in the own account.</summary>
    public required bool HasAccount { get; init; }

    /// <summary>Until when a code to join it is good, in UTC; null without one.</summary>
    public DateTime? CodeUntil { get; init; }

    /// <summary>Since when it stands, in UTC.</summary>
    public required DateTime AddedAt { get; init; }

    /// <summary>When the person left, in UTC; null before.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Whether a ledger record names the talent, so that the name stays.</summary>
    public required bool IsNamed { get; init; }

    /// <summary>The latest records that name the talent, newest first.</summary>
    public IReadOnlyList<ServedRecord> Records { get; init; } = [];
}

/// <summary>A ledger record that names a talent.</summary>
/// <param name="Number">Its number.</param>
/// <param name="CategoryCode">The service.</param>
/// <param name="ServedFrom">When it began, in UTC.</param>
/// <param name="Minutes">How long the talent served.</param>
/// <param name="IsConfirmed">Whether the order is confirmed, so that the time counts.</param>
public sealed record ServedRecord(string Number, string CategoryCode, DateTime ServedFrom, int Minutes, bool IsConfirmed);

/// <summary>Somebody whom a report may name.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Name">The full name.</param>
/// <param name="Fields">Categories of the first level.</param>
public sealed record TalentChoice(int Id, string Name, IReadOnlyList<string> Fields);
