using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Notices;

/// <summary>How the outbox does, for whoever runs the platform.</summary>
public sealed class OutboxPages(PlatformDbContext db, TimeProvider machine)
{
    /// <summary>Where counting stops: above it pages say 999+.</summary>
    public const int MostCounted = 1000;

    /// <summary>How many of the messages set aside a page shows.</summary>
    public const int MostShown = 20;

    /// <summary>What waits, for how long, and how many were set aside. Only what is not delivered yet is read.</summary>
    public async Task<OutboxState> StateAsync(CancellationToken cancel = default)
    {
        var now = machine.GetUtcNow().UtcDateTime;
        var waiting = await db.Outbox.Where(m => m.DeliveredAt == null && !m.IsParked)
            .OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).Take(MostCounted)
            .Select(m => new { m.CreatedAt, m.NextTryAt }).ToListAsync(cancel);
        var parked = await db.Outbox.Where(m => m.DeliveredAt == null && m.IsParked).OrderBy(m => m.NextTryAt).Take(MostCounted).CountAsync(cancel);
        return waiting.Count == 0
            ? new OutboxState(0, TimeSpan.Zero, TimeSpan.Zero, parked)
            : new OutboxState(waiting.Count, Since(waiting.Min(m => m.CreatedAt)), Since(waiting[0].NextTryAt), parked);

        TimeSpan Since(DateTime instant) => instant < now ? now - instant : TimeSpan.Zero;
    }

    /// <summary>Messages that were set aside, the newest first.</summary>
    /// <param name="actor">Who asks; nobody but an administrator sees a row.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<ParkedMessage>> ParkedAsync(Actor actor, CancellationToken cancel = default) => actor.Role != ActorRole.Administrator ? []
        : await (
            from message in db.Outbox
            where message.DeliveredAt == null && message.IsParked
            orderby message.NextTryAt descending, message.Id descending
            join order in db.Orders on message.Event.OrderId equals order.Id
            select new ParkedMessage(OrderNumber.Of(order.PlacedAt, order.Id), message.Event.At))
            .Take(MostShown).ToListAsync(cancel);
}

/// <summary>How the outbox does.</summary>
/// <param name="Waiting">How many messages wait, <see cref="OutboxPages.MostCounted"/> at most.</param>
/// <param name="Age">How long ago the oldest of them was written.</param>
/// <param name="Lag">How long the one that is due first has been due: longer than a few seconds, the sender is behind.</param>
/// <param name="Parked">How many messages were set aside after <see cref="OutboxSender.MostTries"/> tries, <see cref="OutboxPages.MostCounted"/> at most.</param>
public sealed record OutboxState(int Waiting, TimeSpan Age, TimeSpan Lag, int Parked);

/// <summary>A message that was set aside.</summary>
/// <param name="OrderNumber">The order it tells of.</param>
/// <param name="At">When what it tells of happened, in UTC.</param>
public sealed record ParkedMessage(string OrderNumber, DateTime At);
