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

    /// <summary>Who looked at an order's contact, newest first.</summary>
    internal readonly Func<PlatformDbContext, long, IAsyncEnumerable<ContactLookEntry>> Looks = EF.CompileAsyncQuery(
        (PlatformDbContext db, long id) => (
            from l in db.ContactLooks
            where l.OrderId == id
            orderby l.Id descending
            select new ContactLookEntry(l.ActorName, l.Role, l.At, l.Reason)).Take(50));

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
        PausedUntil = o.PausedUntil,
        SeriesVisit = o.SeriesVisit,
    };

    /// <summary>Orders as cards, in their order.</summary>
    internal static IQueryable<OrderCard> Cards(PlatformDbContext db, IQueryable<ServiceOrder> orders) =>
        orders.LeftJoin(db.Organizations, o => o.ProviderOrganizationId, p => p.Id, CardOf);
}
