using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>The beginning of a resident's own orders, asked all day by everybody; a singleton, since its text belongs to one model.</summary>
public sealed class OwnOrdersQuery
{
    private readonly QueryBatch batch = new(db =>
    {
        var (user, after) = (0L, 0L);
        const int rows = OrderPages.PageSize + 1;
        var own = db.Orders.Where(o => o.RequesterUserId == user);
        var beginning = own.Where(o => o.ConfirmDue != null && o.Id > after).OrderBy(o => o.Id).Take(rows)
            .Concat(own.Where(o => o.ConfirmDue == null).OrderByDescending(o => o.Id).Take(rows))
            .OrderBy(o => o.ConfirmDue != null ? 0 : 1)
            .ThenBy(o => o.ConfirmDue != null ? o.Id : -o.Id)
            .Take(rows);
        return [OrderQueries.Cards(db, beginning)];
    });

    /// <summary>
    /// The orders that wait for a confirmation, oldest first from an id on, then the newest of the others; in one statement, so that
    /// none is in both or in neither.
    /// </summary>
    internal Task<List<OrderCard>> ReadAsync(PlatformDbContext db, long user, long after, CancellationToken cancel) => batch.ListAsync(
        db, new() { [nameof(user)] = user, [nameof(after)] = after }, Card, cancel);

    private static OrderCard Card(RowCursor row) => new()
    {
        Id = row.Long(),
        PlacedAt = row.Time(),
        Status = (OrderStatus)row.Int(),
        Waiting = (Waiting)row.Int(),
        RejectedBy = (OrderEventKind?)row.IntOrNull(),
        CategoryCode = row.Text(),
        Need = row.Text(),
        CommunityId = row.Int(),
        Urgent = row.Flag(),
        AnswerDue = row.TimeOrNull(),
        CompleteDue = row.TimeOrNull(),
        ConfirmDue = row.TimeOrNull(),
        ConfirmedAt = row.TimeOrNull(),
        CompletedAt = row.TimeOrNull(),
        ScheduledFor = row.TimeOrNull(),
        IsLate = row.Flag(),
        Provider = row.TextOrNull(),
        ProviderEn = row.TextOrNull(),
        DepartmentId = row.IntOrNull(),
        PausedUntil = row.TimeOrNull(),
        SeriesVisit = row.IntOrNull(),
    };
}
