using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>The fixed shapes of the order pages, compiled once per host; a singleton, since compiled queries belong to one model.</summary>
public sealed class OrderQueries
{
    /// <summary>An order with its current ratings, to decide on.</summary>
    internal readonly Func<PlatformDbContext, long, CancellationToken, Task<ServiceOrder?>> Tracked = EF.CompileAsyncQuery(
        (PlatformDbContext db, long id, CancellationToken cancel) =>
            db.Orders.Include(o => o.Ratings.Where(r => r.IsCurrent)).FirstOrDefault(o => o.Id == id));

    /// <summary>What a form did that was sent before, by its hashed key.</summary>
    internal readonly Func<PlatformDbContext, byte[], CancellationToken, Task<OrderResult?>> FirstResult = EF.CompileAsyncQuery(
        (PlatformDbContext db, byte[] hash, CancellationToken cancel) => (
            from k in db.IdempotencyKeys.AsNoTracking()
            where k.Key == hash
            join o in db.Orders on k.Event.OrderId equals o.Id
            select new OrderResult(null, o.Id, o.PlacedAt, k.Event, null, true)).FirstOrDefault());

    /// <summary>An order with everything that stands beside it in one row, and its current ratings.</summary>
    internal readonly Func<PlatformDbContext, long, int, CancellationToken, Task<OrderRow?>> Order = EF.CompileAsyncQuery(
        (PlatformDbContext db, long id, int organization, CancellationToken cancel) => (
            from o in db.Orders.AsNoTracking().Include(o => o.Ratings.Where(r => r.IsCurrent))
            where o.Id == id
            from contact in db.OrderContacts.Where(c => c.OrderId == o.Id).DefaultIfEmpty()
            from provider in db.Organizations.Where(p => p.Id == o.ProviderOrganizationId).DefaultIfEmpty()
            from addressed in db.Organizations.Where(a => a.Id == o.AddressedOrganizationId).DefaultIfEmpty()
            from offering in db.Offerings.Where(f => f.Id == o.OfferingId).DefaultIfEmpty()
            from record in db.ServiceRecords.Where(r => r.Number == o.RecordNumber).DefaultIfEmpty()
            select new OrderRow
            {
                Order = o,
                MaskedName = contact.MaskedName,
                MaskedPhone = contact.MaskedPhone,
                HasAddress = contact.AddressCipher != null,
                Provider = provider.Name,
                ProviderEn = provider.NameEn,
                Addressed = addressed.Name,
                AddressedEn = addressed.NameEn,
                Offering = offering.Name,
                OfferingEn = offering.NameEn,
                RecordId = (long?)record.Id,
                ServedFrom = (DateTime?)record.ServedFrom,
                ServedTo = (DateTime?)record.ServedTo,
                Minutes = (int?)record.Minutes,
                People = (int?)record.PeopleServed,
                Description = record.Description,
                WasLookedAt = db.ContactLooks.Any(l => l.OrderId == o.Id),
                ReaderFits = db.Organizations.Any(x => x.Id == organization && x.Status == OrganizationStatus.Active
                    && x.Fields.Any(f => f.CategoryCode == o.TopCategory)
                    && x.Areas.Any(a => a.AreaId == o.CommunityId || a.AreaId == o.StreetId || a.AreaId == o.DistrictId)),
            }).FirstOrDefault());

    /// <summary>An order's timeline.</summary>
    internal readonly Func<PlatformDbContext, long, IAsyncEnumerable<EventRow>> Events = EF.CompileAsyncQuery(
        (PlatformDbContext db, long id) =>
            from e in db.OrderEvents.AsNoTracking()
            where e.OrderId == id
            from organization in db.Organizations.Where(o => o.Id == e.OrganizationId).DefaultIfEmpty()
            orderby e.Sequence
            select new EventRow { Event = e, Organization = organization.Name, OrganizationEn = organization.NameEn });

    /// <summary>The photos of the need and of one record.</summary>
    internal readonly Func<PlatformDbContext, long, long?, IAsyncEnumerable<OrderPhoto>> Photos = EF.CompileAsyncQuery(
        (PlatformDbContext db, long id, long? record) =>
            from p in db.Photos
            where p.OrderId == id && p.FileName != null && (p.RecordId == null || p.RecordId == record)
            orderby p.Id
            select new OrderPhoto(p.Id, p.RecordId != null, p.Position, p.Width, p.Height));

    /// <summary>Who looked at an order's contact, newest first.</summary>
    internal readonly Func<PlatformDbContext, long, IAsyncEnumerable<ContactLookEntry>> Looks = EF.CompileAsyncQuery(
        (PlatformDbContext db, long id) => (
            from l in db.ContactLooks
            where l.OrderId == id
            orderby l.Id descending
            select new ContactLookEntry(l.ActorName, l.Role, l.At, l.Reason)).Take(50));

    /// <summary>A resident's own orders: those that wait for a confirmation, oldest first from an id on, and the newest of the others; in one statement, so that none is in both or in neither.</summary>
    internal readonly Func<PlatformDbContext, long, long, int, IAsyncEnumerable<OrderCard>> OwnFirst = EF.CompileAsyncQuery(
        (PlatformDbContext db, long user, long after, int rows) =>
            db.Orders.Where(o => o.RequesterUserId == user && o.Status == OrderStatus.Completed && o.ConfirmedAt == null && o.Id > after).OrderBy(o => o.Id).Take(rows)
                .Concat(db.Orders.Where(o => o.RequesterUserId == user && (o.Status != OrderStatus.Completed || o.ConfirmedAt != null)).OrderByDescending(o => o.Id).Take(rows))
                .LeftJoin(db.Organizations, o => o.ProviderOrganizationId, p => p.Id, CardOf));

    /// <summary>How many orders of a resident stand in each stage, as far as they are counted.</summary>
    internal readonly Func<PlatformDbContext, long, CancellationToken, Task<StageCounts?>> CountsOfResident = EF.CompileAsyncQuery(
        (PlatformDbContext db, long user, CancellationToken cancel) => db.Users.Where(u => u.Id == user).Select(u => new StageCounts(
            db.Orders.Where(o => o.RequesterUserId == user && o.Status == OrderStatus.Pending).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count(),
            db.Orders.Where(o => o.RequesterUserId == user && o.Status == OrderStatus.Accepted).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count(),
            db.Orders.Where(o => o.RequesterUserId == user && o.Status == OrderStatus.Completed).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count(),
            db.Orders.Where(o => o.RequesterUserId == user && o.Status == OrderStatus.Rejected).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count())).FirstOrDefault());

    /// <summary>How many orders that a department placed stand in each stage, as far as they are counted.</summary>
    internal readonly Func<PlatformDbContext, int, CancellationToken, Task<StageCounts?>> CountsOfDepartment = EF.CompileAsyncQuery(
        (PlatformDbContext db, int department, CancellationToken cancel) => db.Set<Department>().Where(d => d.Id == department).Select(d => new StageCounts(
            db.Orders.Where(o => o.RequesterDepartmentId == department && o.Status == OrderStatus.Pending).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count(),
            db.Orders.Where(o => o.RequesterDepartmentId == department && o.Status == OrderStatus.Accepted).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count(),
            db.Orders.Where(o => o.RequesterDepartmentId == department && o.Status == OrderStatus.Completed).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count(),
            db.Orders.Where(o => o.RequesterDepartmentId == department && o.Status == OrderStatus.Rejected).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count())).FirstOrDefault());

    /// <summary>An order and its provider as a card.</summary>
    private static readonly Expression<Func<ServiceOrder, Organization?, OrderCard>> CardOf = (o, provider) => new OrderCard
    {
        Id = o.Id,
        PlacedAt = o.PlacedAt,
        Status = o.Status,
        Waiting = o.Waiting,
        RejectedBy = o.RejectedBy,
        CategoryCode = o.CategoryCode,
        Need = o.Need,
        CommunityId = o.CommunityId,
        Urgent = o.Urgent,
        AnswerDue = o.AnswerDue,
        CompleteDue = o.CompleteDue,
        ConfirmDue = o.ConfirmDue,
        ConfirmedAt = o.ConfirmedAt,
        CompletedAt = o.CompletedAt,
        ScheduledFor = o.ScheduledFor,
        IsLate = o.IsLate,
        Provider = provider!.Name,
        ProviderEn = provider.NameEn,
        DepartmentId = o.ProviderDepartmentId,
    };

    /// <summary>Orders as cards, in their order.</summary>
    internal static IQueryable<OrderCard> Cards(PlatformDbContext db, IQueryable<ServiceOrder> orders) =>
        orders.LeftJoin(db.Organizations, o => o.ProviderOrganizationId, p => p.Id, CardOf);
}

/// <summary>What one statement reads of an order.</summary>
internal sealed class OrderRow
{
    public required ServiceOrder Order { get; init; }
    public string? MaskedName { get; init; }
    public string? MaskedPhone { get; init; }
    public bool HasAddress { get; init; }
    public string? Provider { get; init; }
    public string? ProviderEn { get; init; }
    public string? Addressed { get; init; }
    public string? AddressedEn { get; init; }
    public string? Offering { get; init; }
    public string? OfferingEn { get; init; }
    public long? RecordId { get; init; }
    public DateTime? ServedFrom { get; init; }
    public DateTime? ServedTo { get; init; }
    public int? Minutes { get; init; }
    public int? People { get; init; }
    public string? Description { get; init; }
    public bool WasLookedAt { get; init; }
    public bool ReaderFits { get; init; }
}

/// <summary>What one statement reads of an event.</summary>
internal sealed class EventRow
{
    public required OrderEvent Event { get; init; }
    public string? Organization { get; init; }
    public string? OrganizationEn { get; init; }
}
