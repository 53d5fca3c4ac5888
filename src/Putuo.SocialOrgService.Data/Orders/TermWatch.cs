using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>
/// Does what the passing of time asks of orders: marks a missed term once, resumes after a pause, confirms what nobody confirmed.
/// Nothing is silently closed. An order that fails is logged and keeps none of the others waiting.
/// </summary>
public sealed class TermWatch(PlatformDbContext db, OrderDesk desk, DistrictClock clock, ILogger<TermWatch> logger)
{
    /// <summary>How many orders are asked for at a time.</summary>
    public const int RoundSize = 200;

    /// <summary>Marks what is late; an order whose addressed organization did not answer goes on to the pool.</summary>
    /// <returns>How many orders were marked.</returns>
    public async Task<int> MarkAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var answers = db.Orders
            .Where(o => o.Status == OrderStatus.Pending && o.AnswerDue <= now && !o.IsLate && (o.PausedAt == null || o.AnswerDue <= o.PausedAt))
            .OrderBy(o => o.AnswerDue);
        var completions = db.Orders
            .Where(o => o.Status == OrderStatus.Accepted && o.CompleteDue <= now && !o.IsLate && (o.PausedAt == null || o.CompleteDue <= o.PausedAt))
            .OrderBy(o => o.CompleteDue);
        return await EachAsync(answers, id => desk.MissTermAsync(id, cancel), cancel)
            + await EachAsync(completions, id => desk.MissTermAsync(id, cancel), cancel);
    }

    /// <summary>Lets the terms run on whose pause has ended.</summary>
    /// <returns>How many orders were resumed.</returns>
    public async Task<int> ResumeAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var pending = db.Orders.Where(o => o.Status == OrderStatus.Pending && o.PausedUntil <= now).OrderBy(o => o.IsLate).ThenBy(o => o.AnswerDue);
        var accepted = db.Orders.Where(o => o.Status == OrderStatus.Accepted && o.PausedUntil <= now).OrderBy(o => o.IsLate).ThenBy(o => o.CompleteDue);
        return await EachAsync(pending, id => desk.ResumeAsync(Actor.System, id, null, cancel), cancel)
            + await EachAsync(accepted, id => desk.ResumeAsync(Actor.System, id, null, cancel), cancel);
    }

    /// <summary>Confirms, as unrated, what was completed and not confirmed within its term.</summary>
    /// <returns>How many orders were confirmed.</returns>
    public Task<int> ConfirmAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var forgotten = db.Orders.Where(o => o.Status == OrderStatus.Completed && o.ConfirmDue <= now).OrderBy(o => o.ConfirmDue);
        return EachAsync(forgotten, id => desk.ConfirmAsync(Actor.System, id, null, cancel), cancel);
    }

    private async Task<int> EachAsync(IQueryable<ServiceOrder> due, Func<long, Task<OrderResult>> act, CancellationToken cancel)
    {
        var all = 0;
        int done;
        do
        {
            done = 0;
            foreach (var id in await due.Select(o => o.Id).Take(RoundSize).ToListAsync(cancel))
            {
                try
                {
                    done += (await act(id)).IsDone ? 1 : 0;
                }
                catch (Exception failure) when (!cancel.IsCancellationRequested)
                {
                    logger.LogError(failure, "What is due for order {Order} failed; trying again", id);
                }
            }
            all += done;
        }
        while (done == RoundSize);
        return all;
    }
}
