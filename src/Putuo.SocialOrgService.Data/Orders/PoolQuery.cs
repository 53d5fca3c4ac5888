using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>The pool's first page and what waits beside it, asked all day by everybody: written once per host.</summary>
public sealed class PoolQuery
{
    /// <summary>An order as the pool shows it.</summary>
    internal static readonly Expression<Func<ServiceOrder, PoolRow>> Row = o => new PoolRow(
        o.Id, o.PlacedAt, o.CategoryCode, o.CommunityId, o.Need, o.WishDay, o.WishPart, o.Urgent, o.AnswerDue, o.RequesterCommunityId != null, o.SeriesId != null);

    private readonly QueryBatch first = new(db =>
    {
        var own = 0;
        return [EligibleFor(db, own).OrderByDescending(o => o.Id).Take(PoolPages.RowsToRead).Select(Row)];
    });

    private readonly QueryBatch waitingForMember = Beside(ActorRole.OrganizationMember);
    private readonly QueryBatch waitingForOwner = Beside(ActorRole.OrganizationOwner);

    /// <summary>The newest orders an organization may claim.</summary>
    public Task<List<PoolRow>> FirstAsync(PlatformDbContext db, int own, CancellationToken cancel = default) => first.ListAsync(
        db,
        new() { [nameof(own)] = own },
        row => new PoolRow(row.Long(), row.Time(), row.Text(), row.Int(), row.Text(), row.DayOrNull(), (DayPart)row.Int(), row.Flag(), row.TimeOrNull(), row.Flag(), row.Flag()),
        cancel);

    /// <summary>What waits on the desk of the actor, who works for the organization, beside its pool.</summary>
    public async Task<DeskWaiting> WaitingAsync(PlatformDbContext db, Actor actor, int own, int inPool, CancellationToken cancel = default)
    {
        var isOwner = actor.Role == ActorRole.OrganizationOwner;
        Dictionary<string, object?> values = new() { [nameof(own)] = own, ["user"] = actor.UserId };
        if (isOwner)
            values["organization"] = own;
        var found = await (isOwner ? waitingForOwner : waitingForMember).ListAsync(
            db, values, row => new DeskWaiting(row.Int(), inPool) { Filings = row.Int(), Statements = isOwner ? row.Int() : 0 }, cancel);
        return found.Single();
    }

    private static QueryBatch Beside(ActorRole role) => new(db =>
    {
        var own = 0;
        var actor = new Actor(role, 0, own);
        var found = db.Organizations.Where(o => o.Id == own);
        var (addressed, filings) = (Few(AddressedTo(db, own)), Few(FilingPages.WaitingFor(db, actor)));
        if (role != ActorRole.OrganizationOwner)
            return [found.Select(o => new { Addressed = addressed.Count(), Filings = filings.Count() })];
        var statements = Few(ComplaintPages.WaitingOf(db, actor));
        return [found.Select(o => new { Addressed = addressed.Count(), Filings = filings.Count(), Statements = statements.Count() })];

        static IQueryable<long> Few<T>(IQueryable<T> rows) where T : class => rows.Select(row => EF.Property<long>(row, "Id")).OrderBy(id => id).Take(WorkbenchPages.MostWaiting);
    });

    /// <summary>All orders that wait for an organization because they are addressed to it.</summary>
    internal static IQueryable<ServiceOrder> AddressedTo(PlatformDbContext db, int own) =>
        db.Orders.AsNoTracking().Where(o => o.AddressedOrganizationId == own && o.Status == OrderStatus.Pending);

    /// <summary>All orders an organization may claim.</summary>
    internal static IQueryable<ServiceOrder> FittingFor(PlatformDbContext db, int own) => db.Orders.AsNoTracking()
        .Where(o => o.Waiting == Waiting.Pool && o.Scene == Scene.Individual
            && db.Organizations.Any(x => x.Id == own && x.Fits(o)));

    /// <summary>All orders an organization may claim and did not hide.</summary>
    internal static IQueryable<ServiceOrder> EligibleFor(PlatformDbContext db, int own) =>
        FittingFor(db, own).Where(o => !db.PoolHides.Any(h => h.OrganizationId == own && h.OrderId == o.Id));
}

/// <summary>An order of the pool: nothing that says who asks or where exactly.</summary>
/// <param name="Id">The order.</param>
/// <param name="PlacedAt">When it was placed, in UTC.</param>
/// <param name="CategoryCode">The category.</param>
/// <param name="CommunityId">The community.</param>
/// <param name="Need">The need; its digits are blanked here, so that no page has the others.</param>
/// <param name="WishDay">The wished day; null for as soon as possible.</param>
/// <param name="WishPart">The wished part of the day.</param>
/// <param name="Urgent">Whether it cannot wait.</param>
/// <param name="AnswerDue">Until when it must be answered.</param>
/// <param name="OfCommunity">Whether the community asks for itself (社区需求).</param>
/// <param name="Repeats">Whether it is a visit of a series (定期服务).</param>
public sealed record PoolRow(
    long Id,
    DateTime PlacedAt,
    string CategoryCode,
    int CommunityId,
    string Need,
    DateOnly? WishDay,
    DayPart WishPart,
    bool Urgent,
    DateTime? AnswerDue,
    bool OfCommunity,
    bool Repeats)
{
    /// <summary>The number people say.</summary>
    public string Number => OrderNumber.Of(PlacedAt, Id);

    /// <summary>The need with its digits blanked; of what a community publishes itself, only what may be a telephone number.</summary>
    public string Need { get; } = Digits.BlankNeed(Need, OfCommunity);
}
