using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Lists;

/// <summary>
/// Needs whose requesters agreed to have them published: the community releases one in words that say nobody's name, or keeps it back; whoever
/// asked takes it back at any time.
/// </summary>
public sealed class PublicNeedBook(PlatformDbContext db, DistrictClock clock)
{
    /// <summary>How many a page shows.</summary>
    public const int PageSize = 20;

    /// <summary>What waits in the actor's community, the oldest first.</summary>
    public async Task<IReadOnlyList<AskedNeed>> ReadAsync(Actor actor, long after, CancellationToken cancel = default) => await (
        from need in Open(db, actor)
        where need.OrderId > after
        join order in db.Orders on need.OrderId equals order.Id
        orderby need.OrderId
        select new AskedNeed(order.Id, order.PlacedAt, order.CategoryCode, order.Status, order.Need, need.Sent))
        .Take(PageSize + 1).ToListAsync(cancel);

    /// <summary>Releases a need in these words, or keeps it back.</summary>
    /// <param name="actor">A worker of its community.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="text">The public words, long enough for a need; null keeps it back.</param>
    /// <param name="sent">How often the need had been sent when it was read, see <see cref="AskedNeed.Sent"/>.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Whether it is decided so, now or by the same form before; false where it was sent again, taken back or decided otherwise meanwhile; null where it is not the actor's to decide.</returns>
    public async Task<bool?> DecideAsync(Actor actor, long orderId, string? text, int sent, CancellationToken cancel = default)
    {
        if (await FindOrderAsync(orderId, cancel) is not { } order || !order.MayDecidePublication(actor))
            return null;
        var (state, words) = text is null ? (PublicNeedState.KeptBack, null) : (PublicNeedState.Released, Digits.BlankLong(PlainText.Of(text)));
        return await SetAsync(Open(db, actor).Where(n => n.OrderId == orderId && n.Sent == sent), state, words, actor, cancel)
            || await db.PublicNeeds.AnyAsync(n => n.OrderId == orderId && n.Sent == sent && n.State == state && n.Text == words && n.DecidedByUserId == actor.UserId, cancel);
    }

    /// <summary>Takes a need back that waits or is published.</summary>
    /// <returns>Whether there was one to take back.</returns>
    public async Task<bool> EndAsync(Actor actor, OrderNumber number, CancellationToken cancel = default)
    {
        if (await FindOrderAsync(number.Id, cancel) is not { } order || !number.Names(order.PlacedAt, order.Id) || !order.MayEndPublication(actor))
            return false;
        return await SetAsync(
            db.PublicNeeds.Where(n => n.OrderId == order.Id && (n.State == PublicNeedState.Asked || n.State == PublicNeedState.Released)),
            PublicNeedState.Ended, null, actor, cancel);
    }

    /// <summary>How the publication of an order's need stands for whoever may take it back; null for others.</summary>
    public async Task<NeedPublication?> FindAsync(Actor actor, OrderNumber number, CancellationToken cancel = default)
    {
        if (await FindOrderAsync(number.Id, cancel) is not { } order || !number.Names(order.PlacedAt, order.Id) || !order.MayEndPublication(actor))
            return null;
        return await db.PublicNeeds.AsNoTracking().Where(n => n.OrderId == order.Id)
            .Select(n => new NeedPublication(order.Number, n.State, n.Text, n.DecidedAt)).FirstOrDefaultAsync(cancel);
    }

    /// <summary>A need that was sent again may say something else: the community decides anew, within the transaction that sends it.</summary>
    internal static Task AskAgainAsync(PlatformDbContext db, long orderId) => db.PublicNeeds
        .Where(n => n.OrderId == orderId && n.State != PublicNeedState.Ended)
        .ExecuteUpdateAsync(n => n.SetProperty(x => x.State, PublicNeedState.Asked).SetProperty(x => x.Text, (string?)null).SetProperty(x => x.Sent, x => x.Sent + 1), CancellationToken.None);

    /// <summary>What waits for the actor's community to decide, counted and listed alike: nothing that its requester withdrew, nothing of a sensitive category.</summary>
    internal static IQueryable<PublicNeed> Open(PlatformDbContext db, Actor actor) => db.PublicNeeds.AsNoTracking().Where(n =>
        actor.Role == ActorRole.CommunityWorker && n.CommunityId == actor.AreaId && n.State == PublicNeedState.Asked
        && db.Orders.Where(StoryQuery.MayBeSeen(db)).Any(o => o.Id == n.OrderId && (o.Status != OrderStatus.Rejected || o.RejectedBy != OrderEventKind.Withdrawn)));

    private Task<ServiceOrder?> FindOrderAsync(long orderId, CancellationToken cancel) =>
        db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == orderId, cancel);

    private async Task<bool> SetAsync(IQueryable<PublicNeed> which, PublicNeedState state, string? text, Actor actor, CancellationToken cancel)
    {
        var now = clock.UtcNow;
        using var turn = await db.EnterWriteAsync(cancel);
        return await which.ExecuteUpdateAsync(
            n => n.SetProperty(x => x.State, state).SetProperty(x => x.Text, text).SetProperty(x => x.DecidedAt, now).SetProperty(x => x.DecidedByUserId, actor.UserId),
            CancellationToken.None) > 0;
    }
}

/// <summary>A need that waits for its community's decision.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="PlacedAt">When it was placed, in UTC.</param>
/// <param name="CategoryCode">The category.</param>
/// <param name="Status">The stage.</param>
/// <param name="Need">The need; what may be a telephone number is blanked.</param>
/// <param name="Sent">How often it has been sent.</param>
public sealed record AskedNeed(long OrderId, DateTime PlacedAt, string CategoryCode, OrderStatus Status, string Need, int Sent)
{
    /// <summary>What is proposed to be published.</summary>
    public string Need { get; } = Digits.BlankLong(Need);

    /// <summary>The number people say.</summary>
    public string Number => OrderNumber.Of(PlacedAt, OrderId);
}

/// <summary>How the publication of a need stands.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Text">The public words, or null.</param>
/// <param name="DecidedAt">When it was decided last, in UTC.</param>
public sealed record NeedPublication(string Number, PublicNeedState State, string? Text, DateTime? DecidedAt);
