using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>The open pool (点单池) as one organization sees it: what fits its fields and areas and it did not hide.</summary>
public sealed class PoolPages(PlatformDbContext db, PoolQuery query)
{
    /// <summary>How many orders a page of the pool shows.</summary>
    public const int PageSize = 20;

    /// <summary>How many similar orders are counted at most.</summary>
    public const int MostSimilar = 20;

    /// <summary>Behind every term: where orders without a running one stand.</summary>
    public static readonly DateTime Never = new(9000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>One more than a page shows tells that there is another page.</summary>
    internal const int RowsToRead = PageSize + 1;

    /// <summary>Reads one page and one order more, newest first or by their terms.</summary>
    /// <param name="actor">A member or owner; others see nothing.</param>
    /// <param name="filter">What to narrow it to.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<PoolRow>> ReadAsync(Actor actor, PoolFilter filter, CancellationToken cancel = default)
    {
        if (actor.OrganizationId is not { } own)
            return [];
        if (filter.IsEmpty)
            return await query.FirstAsync(db, own, cancel);
        var orders = PoolQuery.EligibleFor(db, own);
        if (filter.Category is { Length: 1 } top)
            orders = orders.Where(o => o.TopCategory == top);
        else if (filter.Category is { } category)
            orders = orders.Where(o => o.CategoryCode == category);
        if (filter.CommunityId is { } community)
            orders = orders.Where(o => o.CommunityId == community);
        if (filter.Text is { } text)
            orders = orders.Where(o => o.Need.Contains(text));
        if (filter.ByDue)
            return await ByDue(orders, filter).Take(RowsToRead).Select(PoolQuery.Row).ToListAsync(cancel);
        if (filter.Before is { } before)
            orders = orders.Where(o => o.Id < before);
        return await orders.OrderByDescending(o => o.Id).Take(RowsToRead).Select(PoolQuery.Row).ToListAsync(cancel);
    }

    /// <summary>What is overdue or due soonest first; what has no running term last.</summary>
    private static IQueryable<ServiceOrder> ByDue(IQueryable<ServiceOrder> orders, PoolFilter filter)
    {
        var never = Never;
        if (filter is { Before: { } last, AfterDue: { } due })
            orders = orders.Where(o => (o.AnswerDue ?? never) > due || ((o.AnswerDue ?? never) == due && o.Id > last));
        return orders.OrderBy(o => o.AnswerDue ?? never).ThenBy(o => o.Id);
    }

    /// <summary>What waits on the own desk: orders addressed to the actor's organization and filings in its hands, each at most <see cref="WorkbenchPages.MostWaiting"/>.</summary>
    /// <param name="actor">Who works for an organization.</param>
    /// <param name="inPool">How many orders the page has found in the pool.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<DeskWaiting> WaitingAsync(Actor actor, int inPool, CancellationToken cancel = default) => actor.OrganizationId is not { } own
        ? new DeskWaiting(0, inPool)
        : await query.WaitingAsync(db, actor, own, inPool, cancel);

    /// <summary>What waits for the actor's organization in the same first-level category as an order; one statement.</summary>
    public async Task<SimilarOrders> SimilarAsync(Actor actor, long orderId, CancellationToken cancel = default)
    {
        if (actor.OrganizationId is not { } own)
            return default;
        var open = PoolQuery.EligibleFor(db, own);
        return await db.Orders.AsNoTracking().Where(lost => lost.Id == orderId).Select(lost => new SimilarOrders(
                lost.TopCategory,
                open.Where(o => o.Id != orderId && o.TopCategory == lost.TopCategory).OrderBy(o => o.Id).Take(MostSimilar).Count()))
            .FirstOrDefaultAsync(cancel);
    }

    /// <summary>How many orders wait that the actor's organization may claim, at most <see cref="WorkbenchPages.MostCounted"/>.</summary>
    public async Task<int> CountAsync(Actor actor, CancellationToken cancel = default) =>
        actor.OrganizationId is { } own
            ? await PoolQuery.EligibleFor(db, own).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).CountAsync(cancel)
            : 0;
}

/// <summary>What else of a kind waits in the pool.</summary>
/// <param name="Category">The category of the first level.</param>
/// <param name="Count">How many, at most <see cref="PoolPages.MostSimilar"/>.</param>
public readonly record struct SimilarOrders(string Category, int Count);

/// <summary>What the pool is narrowed to.</summary>
/// <param name="Category">A category of either level.</param>
/// <param name="CommunityId">A community.</param>
/// <param name="Text">Words that the need holds; its digits are dropped, since the pool shows none.</param>
/// <param name="Before">The last order of the page before.</param>
/// <param name="ByDue">Whether what is due soonest comes first, in the place of the newest.</param>
/// <param name="AfterDue">The term of the last order of the page before, by which terms are paged.</param>
public sealed record PoolFilter(
    string? Category = null, int? CommunityId = null, string? Text = null, long? Before = null, bool ByDue = false, DateTime? AfterDue = null)
{
    /// <summary>Words that the need holds, without digits: asking for one by one would tell those that are blanked.</summary>
    public string? Text { get; } = Text is null ? null : PlainText.OrNull(Digits.Drop(Text));

    /// <summary>Whether this is the whole pool's first page, newest first.</summary>
    public bool IsEmpty => !IsNarrowed && Before is null && !ByDue;

    /// <summary>Whether it asks for less than the whole pool.</summary>
    public bool IsNarrowed => Category is not null || CommunityId is not null || Text is not null;
}
