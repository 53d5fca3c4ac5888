using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>
/// The service ledger (服务台账) as each role may read it: an organization its own records, a community or a street those of its orders,
/// a department its own and those of the orders it answers for, the administrator and officers above the streets all.
/// </summary>
public sealed class LedgerPages(PlatformDbContext db, District district)
{
    /// <summary>The most records of a part of the ledger that one page looks at for those that a filter asks for.</summary>
    public const int MostLookedAt = 1000;

    /// <summary>Reads one page, the latest service first.</summary>
    public async Task<LedgerList> ReadAsync(Actor actor, LedgerFilter filter, int take, CancellationToken cancel = default)
    {
        var after = filter.Before is { } id
            ? await db.ServiceRecords.Where(r => r.Id == id).Select(r => (DateTime?)r.ServedFrom).FirstOrDefaultAsync(cancel) ?? DateTime.MinValue
            : (DateTime?)null;
        var parts = PartsOf(actor, filter).Select(part => InOrder(Within(part, filter, after))).ToList();
        var most = filter.IsNarrowed ? MostLookedAt : take;
        var found = InOrder(Fitting(parts.Select(part => part.Take(most)).Aggregate((all, part) => all.Concat(part)), filter));
        var rows = await Rows(found.Take(take)).ToListAsync(cancel);
        var isCut = false;
        if (filter.IsNarrowed && rows.Count < take)
        {
            foreach (var part in parts)
                isCut |= await part.Take(MostLookedAt + 1).CountAsync(cancel) > MostLookedAt;
        }
        return new LedgerList(rows, isCut);
    }

    /// <summary>Streams all records of a filter, the latest service first, for an export.</summary>
    public IAsyncEnumerable<LedgerRow> StreamAsync(Actor actor, LedgerFilter filter) =>
        Rows(InOrder(Fitting(PartsOf(actor, filter).Select(part => Within(part, filter, null)).Aggregate((all, part) => all.Concat(part)), filter)))
            .AsAsyncEnumerable();

    /// <summary>One record with its photos, ratings and corrections; null if there is none that the actor may read.</summary>
    public async Task<LedgerRecord?> FindAsync(Actor actor, string number, CancellationToken cancel = default)
    {
        var found = await Visible(actor).Where(r => r.Number == number).Select(r => new LedgerRecord
        {
            Number = r.Number,
            OrderId = r.OrderId,
            OrderPlacedAt = r.OrderPlacedAt,
            Completion = r.Completion,
            WrittenAt = r.WrittenAt,
            ServedFrom = r.ServedFrom,
            ServedTo = r.ServedTo,
            Minutes = r.Minutes,
            PeopleServed = r.PeopleServed,
            CategoryCode = r.CategoryCode,
            CommunityId = r.CommunityId,
            OrganizationId = r.OrganizationId,
            OrganizationName = db.Organizations.Where(o => o.Id == r.OrganizationId).Select(o => o.Name).FirstOrDefault(),
            OrganizationNameEn = db.Organizations.Where(o => o.Id == r.OrganizationId).Select(o => o.NameEn).FirstOrDefault(),
            DepartmentId = r.DepartmentId,
            Description = r.Description,
            Place = r.Place,
            PhotosDeclaredFit = r.PhotosDeclaredFit,
            Supersedes = r.Supersedes,
            SupersededBy = db.ServiceRecords.Where(later => later.Supersedes == r.Number && later.OrderId == r.OrderId).Select(later => later.Number).FirstOrDefault(),
            CorrectionReason = db.OrderEvents.Where(e => e.OrderId == r.OrderId && e.Kind == OrderEventKind.Corrected && e.RecordNumber == r.Number)
                .Select(e => e.Reason).FirstOrDefault(),
            IsLatest = r.IsLatest,
            PreviousHash = r.PreviousHash,
            Hash = r.Hash,
        }).AsNoTracking().FirstOrDefaultAsync(cancel);
        if (found is null)
            return null;
        var photos = await db.Photos.AsNoTracking()
            .Where(p => db.ServiceRecords.Any(r => r.Id == p.RecordId && r.Number == number))
            .OrderBy(p => p.Position)
            .Select(p => new LedgerPhoto(p.Id, p.FileName == null, p.Width, p.Height))
            .ToListAsync(cancel);
        var ratings = await db.Ratings.AsNoTracking()
            .Where(r => r.OrderId == found.OrderId && r.Completion == found.Completion)
            .OrderBy(r => r.Rater)
            .Select(r => new LedgerRating(r.Rater, r.Stars, r.Comment, r.At, r.ActingFor, r.IsCurrent, r.Answer))
            .ToListAsync(cancel);
        var talents = await (
            from record in db.ServiceRecords
            where record.Number == number
            from served in record.Talents
            orderby served.Position
            select new LedgerTalent(served.TalentId, db.Talents.Where(t => t.Id == served.TalentId).Select(t => t.PublicName ?? t.MaskedName).FirstOrDefault(), served.Minutes))
            .ToListAsync(cancel);
        return found with { Photos = photos, Ratings = ratings, Talents = talents };
    }

    /// <summary>The file of a photo of a record that the actor may read; null if there is none.</summary>
    public Task<string?> FindPhotoAsync(Actor actor, string number, long photoId, CancellationToken cancel = default) =>
        Visible(actor).Where(r => r.Number == number).SelectMany(r => r.Photos).Where(p => p.Id == photoId).Select(p => p.FileName)
            .FirstOrDefaultAsync(cancel);

    /// <summary>The records an actor may read at all.</summary>
    private IQueryable<ServiceRecord> Visible(Actor actor)
    {
        var records = db.ServiceRecords.AsNoTracking();
        switch (actor.Role)
        {
            case ActorRole.OrganizationMember or ActorRole.OrganizationOwner when actor.OrganizationId is { } organization:
                return records.Where(r => r.OrganizationId == organization);
            case ActorRole.CommunityWorker when actor.AreaId is { } community:
                return records.Where(r => r.CommunityId == community);
            case ActorRole.AreaOfficer when !actor.IsAboveStreets && actor.AreaId is { } street:
                var communities = district.Below(street).Select(area => area.Id).ToList();
                return records.Where(r => communities.Contains(r.CommunityId));
            case ActorRole.DepartmentStaff when actor.DepartmentId is { } department:
                return records.Where(r => r.DepartmentId == department || r.AnsweringDepartmentId == department);
            case ActorRole.Administrator or ActorRole.AreaOfficer:
                return records;
            default:
                return records.Where(r => false);
        }
    }

    /// <summary>What an actor may read, in parts that an index has in their order; an administrator's narrowed by what an index knows besides.</summary>
    private IReadOnlyList<IQueryable<ServiceRecord>> PartsOf(Actor actor, LedgerFilter filter) => actor switch
    {
        { Role: ActorRole.DepartmentStaff, DepartmentId: { } own } =>
        [
            db.ServiceRecords.AsNoTracking().Where(r => r.AnsweringDepartmentId == own),
            db.ServiceRecords.AsNoTracking().Where(r => r.DepartmentId == own && r.AnsweringDepartmentId != own),
        ],
        { Role: ActorRole.Administrator or ActorRole.AreaOfficer } when filter.OrganizationId is { } organization => [Visible(actor).Where(r => r.OrganizationId == organization)],
        { Role: ActorRole.Administrator or ActorRole.AreaOfficer } when filter.CommunityId is { } community => [Visible(actor).Where(r => r.CommunityId == community)],
        { Role: ActorRole.AreaOfficer, IsAboveStreets: false, AreaId: { } street } when district.Below(street).Any() =>
            [.. district.Below(street).Select(area => area.Id).Select(community => db.ServiceRecords.AsNoTracking().Where(r => r.CommunityId == community))],
        _ => [Visible(actor)],
    };

    /// <summary>Those of some days that come after a record in the order of the ledger.</summary>
    private IQueryable<ServiceRecord> Within(IQueryable<ServiceRecord> records, LedgerFilter filter, DateTime? after)
    {
        if (filter.From is { } from)
        {
            var begin = district.Calendar.UtcOf(from.ToDateTime(TimeOnly.MinValue));
            records = records.Where(r => r.ServedFrom >= begin);
        }
        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = district.Calendar.UtcOf(to.AddDays(1).ToDateTime(TimeOnly.MinValue));
            records = records.Where(r => r.ServedFrom < end);
        }
        if (after is { } last && filter.Before is { } id)
            records = records.Where(r => r.ServedFrom <= last && (r.ServedFrom < last || r.Id < id));
        return records;
    }

    /// <summary>Those of what else a filter asks for.</summary>
    private static IQueryable<ServiceRecord> Fitting(IQueryable<ServiceRecord> records, LedgerFilter filter)
    {
        if (filter.Category is { Length: 1 } top)
            records = records.Where(r => r.CategoryCode.StartsWith(top));
        else if (filter.Category is { } category)
            records = records.Where(r => r.CategoryCode == category);
        if (filter.CommunityId is { } community)
            records = records.Where(r => r.CommunityId == community);
        if (filter.OrganizationId is { } organization)
            records = records.Where(r => r.OrganizationId == organization);
        return records;
    }

    private static IOrderedQueryable<ServiceRecord> InOrder(IQueryable<ServiceRecord> records) =>
        records.OrderByDescending(r => r.ServedFrom).ThenByDescending(r => r.Id);

    private IQueryable<LedgerRow> Rows(IQueryable<ServiceRecord> records) => records.Select(r => new LedgerRow
    {
        Id = r.Id,
        Number = r.Number,
        OrderId = r.OrderId,
        OrderPlacedAt = r.OrderPlacedAt,
        WrittenAt = r.WrittenAt,
        ServedFrom = r.ServedFrom,
        ServedTo = r.ServedTo,
        Minutes = r.Minutes,
        PeopleServed = r.PeopleServed,
        CategoryCode = r.CategoryCode,
        CommunityId = r.CommunityId,
        OrganizationName = db.Organizations.Where(o => o.Id == r.OrganizationId).Select(o => o.Name).FirstOrDefault(),
        OrganizationNameEn = db.Organizations.Where(o => o.Id == r.OrganizationId).Select(o => o.NameEn).FirstOrDefault(),
        DepartmentId = r.DepartmentId,
        Description = r.Description,
        Place = r.Place,
        Supersedes = r.Supersedes,
        IsLatest = r.IsLatest,
        Photos = r.Photos.Count,
        Talents = r.Talents.Count,
        TalentNames = db.ServedTalents.Where(s => s.RecordId == r.Id && s.TalentId != null).Join(db.Talents, s => s.TalentId, t => t.Id, (s, t) => new { s.RecordId, Name = t.PublicName ?? t.MaskedName })
            .GroupBy(t => t.RecordId).Select(g => string.Join("、", g.Select(t => t.Name))).FirstOrDefault(),
        Stars = db.Ratings.Where(x => x.OrderId == r.OrderId && x.Completion == r.Completion && x.Rater == Rater.Requester)
            .Select(x => (int?)x.Stars).FirstOrDefault(),
    });
}
