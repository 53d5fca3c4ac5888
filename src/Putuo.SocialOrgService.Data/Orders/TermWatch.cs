using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>
/// Does what the passing of time asks of orders: marks a missed term once, resumes after a pause, takes back what was forgotten, confirms
/// what nobody confirmed.
/// Nothing is silently closed. An order that fails is logged and keeps none of the others waiting.
/// </summary>
public sealed class TermWatch(PlatformDbContext db, OrderDesk desk, District district, DistrictClock clock, ILogger<TermWatch> logger)
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
        var supports = db.OrderSupports
            .Where(s => s.RepliedAt == null && s.EndedAt == null && !s.IsLate && s.Due <= now
                && db.Orders.Any(o => o.Id == s.OrderId && (o.PausedAt == null || s.Due <= o.PausedAt)))
            .OrderBy(s => s.Due)
            .Select(s => new OrderOf(s.OrderId, s.DepartmentId));
        return await EachAsync(answers, id => desk.MissTermAsync(id, cancel), cancel)
            + await EachAsync(completions, id => desk.MissTermAsync(id, cancel), cancel)
            + await EachAsync(supports, due => due.Id, due => desk.MissSupportAsync(due.Id, due.Of, cancel), cancel);
    }

    /// <summary>Takes back what providers have forgotten for too long, and what waits for or is served by organizations that are not active any more.</summary>
    /// <returns>How many orders were taken back or routed on.</returns>
    public async Task<int> TakeBackAsync(CancellationToken cancel = default)
    {
        var last = clock.UtcNow.AddDays(-district.Settings.TakeBackDays);
        var forgotten = db.Orders
            .Where(o => o.Status == OrderStatus.Accepted && o.IsLate && o.CompleteDue <= last && o.PausedAt == null)
            .OrderBy(o => o.CompleteDue);
        var done = await EachAsync(forgotten, id => desk.TakeBackForgottenAsync(id, cancel), cancel);
        var inactive = db.Organizations.Where(o => o.Status == OrganizationStatus.Suspended || o.Status == OrganizationStatus.Closed);
        var served =
            from order in db.Orders
            join organization in inactive on order.ProviderOrganizationId equals organization.Id
            where order.Status == OrderStatus.Accepted
            orderby order.Id
            select new OrderOf(order.Id, organization.Id);
        var addressed =
            from order in db.Orders
            join organization in inactive on order.AddressedOrganizationId equals organization.Id
            where order.Status == OrderStatus.Pending
            orderby order.Id
            select new OrderOf(order.Id, organization.Id);
        return done + await LeaveAsync(served, cancel) + await LeaveAsync(addressed, cancel);
    }

    /// <summary>Lets the terms run on whose pause has ended.</summary>
    /// <returns>How many orders were resumed.</returns>
    public Task<int> ResumeAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var ended = db.Orders.Where(o => o.PausedUntil <= now).OrderBy(o => o.PausedUntil).ThenBy(o => o.Id);
        return EachAsync(ended, id => desk.ResumeAsync(Actor.System, id, null, cancel), cancel);
    }

    /// <summary>Confirms, as unrated, what was completed and not confirmed within its term.</summary>
    /// <returns>How many orders were confirmed.</returns>
    public Task<int> ConfirmAsync(CancellationToken cancel = default)
    {
        var now = clock.UtcNow;
        var forgotten = db.Orders.Where(o => o.Status == OrderStatus.Completed && o.ConfirmDue <= now).OrderBy(o => o.ConfirmDue);
        return EachAsync(forgotten, id => desk.ConfirmAsync(Actor.System, id, cancel: cancel), cancel);
    }

    private Task<int> LeaveAsync(IQueryable<OrderOf> left, CancellationToken cancel) =>
        EachAsync(left, one => one.Id, one => desk.LeaveInactiveAsync(one.Id, one.Of, cancel), cancel);

    private Task<int> EachAsync(IQueryable<ServiceOrder> due, Func<long, Task<OrderResult>> act, CancellationToken cancel) =>
        EachAsync(due.Select(o => o.Id), id => id, act, cancel);

    private async Task<int> EachAsync<T>(IQueryable<T> due, Func<T, long> idOf, Func<T, Task<OrderResult>> act, CancellationToken cancel)
    {
        var all = 0;
        int done;
        do
        {
            done = 0;
            foreach (var one in await due.Take(RoundSize).ToListAsync(cancel))
                done += await TryAsync(idOf(one), () => act(one), cancel);
            all += done;
        }
        while (done == RoundSize);
        return all;
    }

    private async Task<int> TryAsync(long id, Func<Task<OrderResult>> act, CancellationToken cancel)
    {
        try
        {
            return (await act()).IsDone ? 1 : 0;
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            logger.LogError(failure, "What is due for order {Order} failed; trying again", id);
            return 0;
        }
    }

    /// <summary>An order, and the organization or department that it is about.</summary>
    private sealed record OrderOf(long Id, int Of);
}
