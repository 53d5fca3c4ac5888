using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Callbacks;

/// <summary>The queue of those who asked to be called, for the workers of their community; names and numbers masked.</summary>
public sealed class CallbackPages(PlatformDbContext db)
{
    /// <summary>How many requests a page of the queue has.</summary>
    public const int PageSize = 20;

    /// <summary>What waits in the own community, whoever waits longest first.</summary>
    /// <param name="actor">A community worker; nobody else sees a row.</param>
    /// <param name="after">Only requests with a larger id.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<CallbackRow>> WaitingAsync(Actor actor, long after, int take, CancellationToken cancel = default) =>
        await Rows(Of(db, actor).Where(c => c.ClosedAt == null && c.Id > after).OrderBy(c => c.Id).Take(take)).ToListAsync(cancel);

    /// <summary>One request of the own community, waiting or closed; null if there is none.</summary>
    public Task<CallbackRow?> FindAsync(Actor actor, long id, CancellationToken cancel = default) =>
        Rows(Of(db, actor).Where(c => c.Id == id)).FirstOrDefaultAsync(cancel);

    /// <summary>The requests of an actor's community.</summary>
    internal static IQueryable<Callback> Of(PlatformDbContext db, Actor actor) => actor is { Role: ActorRole.CommunityWorker, AreaId: { } own }
        ? db.Callbacks.Where(c => c.CommunityId == own)
        : db.Callbacks.Where(c => false);

    private IQueryable<CallbackRow> Rows(IQueryable<Callback> requests) =>
        from c in requests.AsNoTracking()
        from o in db.Orders.Where(o => o.Id == c.OrderId).DefaultIfEmpty()
        orderby c.Id
        select new CallbackRow(c.Id, c.MaskedName, c.MaskedPhone, c.At, c.Tries, c.TriedAt)
        {
            ClosedAt = c.ClosedAt,
            CloseReason = c.CloseReason,
            OrderNumber = o == null ? null : OrderNumber.Of(o.PlacedAt, o.Id),
        };
}

/// <summary>A request to be called as a worker's page shows it.</summary>
/// <param name="Id">The request, the key of the next page.</param>
/// <param name="MaskedName">张**.</param>
/// <param name="MaskedPhone">138****0000.</param>
/// <param name="At">When it was left, in UTC.</param>
/// <param name="Tries">How often nobody answered.</param>
/// <param name="TriedAt">When nobody answered last, in UTC.</param>
public sealed record CallbackRow(long Id, string MaskedName, string MaskedPhone, DateTime At, int Tries, DateTime? TriedAt)
{
    /// <summary>When it was closed or became an order, in UTC; null while it waits.</summary>
    public DateTime? ClosedAt { get; init; }

    /// <summary>Why it was closed without an order.</summary>
    public string? CloseReason { get; init; }

    /// <summary>The order it became.</summary>
    public string? OrderNumber { get; init; }
}
