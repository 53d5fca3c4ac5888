using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>What the pages of one order and of one's own orders show; one statement for each kind of thing.</summary>
public sealed class OrderPages(PlatformDbContext db, OrderPageQuery page, OwnOrdersQuery own, OrderQueries queries, District district, DistrictClock clock)
{
    /// <summary>How many orders a page of a list shows.</summary>
    public const int PageSize = 20;

    private const int MostAlike = 3;

    /// <summary>One order as this reader may see it, in one round trip, a second one where somebody looked at the contact or a department reads a transferred case; null if there is none for them.</summary>
    public async Task<OrderPage?> FindAsync(Actor actor, OrderNumber number, CancellationToken cancel = default)
    {
        if (await page.FindAsync(db, number.Id, actor.OrganizationId ?? 0, cancel) is not { Order: var order } row || !number.Names(order.PlacedAt, order.Id))
            return null;
        await CaseSupports.LoadAsync(db, order, actor, cancel);
        if (order.SightOf(actor, row.ReaderFits) is not { } sight)
            return null;
        var parts = order.PartsOf(actor);
        var isRequester = parts.HasFlag(OrderPart.Requester);
        var english = EnglishNames(row);
        var need = order.NeedFor(sight, actor);
        var proposal = order.PauseAskedUntil is null ? null : row.Events.LastOrDefault(e => e.Kind == OrderEventKind.PauseProposed);
        var contact = sight == OrderSight.Whole && row.MaskedPhone is { Length: > 0 } phone
            ? new MaskedContact(row.MaskedName ?? "", phone, row.HasAddress, AccessOf(order, actor))
            : null;
        return new OrderPage
        {
            Id = order.Id,
            Number = order.Number,
            Sight = sight,
            Steps = order.StepsFor(actor, district, clock.UtcNow),
            State = OrderState.Of(order),
            Need = new OrderNeed(
                order.CategoryCode,
                need,
                order.CommunityId,
                sight == OrderSight.Pool ? null : order.GridId,
                order.WishDay,
                order.WishPart,
                order.Urgent,
                order.PlacedFor,
                order.OnlyAddressed,
                order.RequesterCommunityId is not null,
                IsWhole: need == order.Need),
            Provider = Both(row.Provider, row.ProviderEn),
            Addressed = Both(row.Addressed, row.AddressedEn),
            AsksAddresseeAgain = order.AsksAddresseeAgain(district),
            Offering = Both(row.Offering, row.OfferingEn),
            OfferingId = order.OfferingId,
            Slot = order.HeldWeek is null ? null : new HeldSlot(order.SlotFrom!.Value, order.SlotTo!.Value),
            HadSlot = order.SlotFrom is not null,
            Series = row.Series is { } series
                ? new SeriesNote(order.SeriesVisit!.Value, series.Plan, series.NextDay, series.EndedAt is not null, order.MayKeepSeries(actor))
                : null,
            Contact = contact,
            Report = row.RecordId is null || sight < OrderSight.Office ? null : new CompletionReport(
                order.RecordNumber!, row.ServedFrom!.Value, row.ServedTo!.Value, row.Minutes!.Value, row.People!.Value, row.Description),
            Photos = sight == OrderSight.Pool ? [] : row.Photos,
            Ratings = [.. order.Ratings.OrderBy(r => r.Rater).Select(r => new OrderRating(r.Rater, r.Stars, r.Comment, r.At, r.ActingFor, r.Answer))],
            Timeline = [.. row.Events.Select(e => EntryOf(e, english, contact?.Name, withReason: sight >= OrderSight.Office || (e.OrganizationId is { } own && own == actor.OrganizationId)) with { IsOpen = e == proposal })],
            Looks = !isRequester ? null : !row.WasLookedAt ? []
                : [.. (await ToListAsync(queries.Looks(db, order.Id), cancel)).Select(look => look with { ActorNameEn = english.GetValueOrDefault(look.ActorName, "") })],
            RatesAs = order.RaterOf(ActingFor.Self, actor),
            WordsToRate = order.WordsToRate(actor),
            SpeaksForRequester = isRequester && order.RequesterCommunityId is null && actor.Role is ActorRole.CommunityWorker or ActorRole.HotlineAgent,
            HasPublication = order.MayEndPublication(actor),
            HasToken = order.MayHandOutToken(actor, district, clock.UtcNow),
            IsRequester = isRequester,
            IsProvider = parts.HasFlag(OrderPart.Provider),
        };
    }

    /// <summary>Whether somebody asked for this as a resident, who acts in another role now and so does not see it.</summary>
    public Task<bool> IsOwnOtherwiseAsync(Actor actor, OrderNumber number, CancellationToken cancel = default)
    {
        var (id, user) = (number.Id, actor.UserId);
        return actor.Role == ActorRole.Resident || user is null
            ? Task.FromResult(false)
            : db.Orders.AnyAsync(o => o.Id == id && o.RequesterUserId == user && o.RequesterDepartmentId == null && o.RequesterCommunityId == null, cancel);
    }

    /// <summary>
    /// How an order left those that wait, told as a lost claim to an organization that could have claimed it; null when there is
    /// no such order for it, or it still waits.
    /// </summary>
    public async Task<OrderResult?> LeftAsync(Actor actor, OrderNumber number, CancellationToken cancel = default)
    {
        var id = number.Id;
        if (actor.OrganizationId is not { } own
            || await db.Orders.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, cancel) is not { TakenOutBy: { } kind } order
            || order.ProviderOrganizationId == own
            || !number.Names(order.PlacedAt, order.Id)
            || await db.Organizations.AsNoTracking().Include(o => o.Fields).Include(o => o.Areas).AsSplitQuery()
                .OrderBy(o => o.Id).FirstOrDefaultAsync(o => o.Id == own, cancel) is not { } organization
            || !order.WasOfferedTo(actor, organization.Fits(order)))
            return null;
        var first = await db.OrderEvents.AsNoTracking().Where(e => e.OrderId == id && e.Kind == kind)
            .OrderByDescending(e => e.Sequence).FirstOrDefaultAsync(cancel);
        return OrderResult.Refused(RefusalReason.Lost, order, first);
    }

    /// <summary>Whether there is such an order for this reader.</summary>
    public async Task<bool> IsThereAsync(Actor actor, long orderId, CancellationToken cancel = default)
    {
        if (await page.FindAloneAsync(db, orderId, actor.OrganizationId ?? 0, cancel) is not { } row)
            return false;
        await CaseSupports.LoadAsync(db, row.Order, actor, cancel);
        return row.Order.SightOf(actor, row.ReaderFits) is not null;
    }

    /// <summary>The file of a photo, if this reader may see it; null otherwise.</summary>
    public async Task<string?> FindPhotoAsync(Actor actor, OrderNumber number, long photoId, CancellationToken cancel = default)
    {
        var found = await db.Photos.AsNoTracking()
            .Where(p => p.Id == photoId && p.OrderId == number.Id)
            .Join(db.Orders, p => p.OrderId, o => o.Id, (p, o) => new { p.FileName, Order = o })
            .FirstOrDefaultAsync(cancel);
        if (found is not { Order: var order } || !number.Names(order.PlacedAt, order.Id))
            return null;
        await CaseSupports.LoadAsync(db, order, actor, cancel);
        return order.SightOf(actor, fits: false) > OrderSight.Pool ? found.FileName : null;
    }

    /// <summary>
    /// A page of the reader's own orders, newest first: a resident's, or those a department placed. A resident's list begins
    /// with the orders that wait for a confirmation.
    /// </summary>
    /// <param name="actor">Whose.</param>
    /// <param name="stage">Only this stage, or all.</param>
    /// <param name="place">Where the page begins.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>At most <see cref="PageSize"/> orders, and where the next page begins; null on the last page.</returns>
    public async Task<(IReadOnlyList<OrderCard> Orders, OwnPlace? Next)> OwnAsync(
        Actor actor, OrderStatus? stage, OwnPlace place, CancellationToken cancel = default)
    {
        if (actor is { Role: ActorRole.Resident, UserId: { } user } && stage is null && place.Before is null)
        {
            var read = await own.ReadAsync(db, user, place.Waiting ?? 0, cancel);
            var toConfirm = read.TakeWhile(card => card.IsToConfirm).ToList();
            var shown = toConfirm.Take(PageSize).OrderBy(card => card.Due);
            if (toConfirm.Count > PageSize)
                return ([.. shown], new OwnPlace(Waiting: toConfirm[PageSize - 1].Id));
            var room = PageSize - toConfirm.Count;
            var others = read[toConfirm.Count..];
            return ([.. shown, .. others.Take(room)], others.Count > room ? new OwnPlace(Before: others[room].Id + 1) : null);
        }
        var cards = await OrderQueries.Cards(db, Page(actor, stage, place.Before)).AsNoTracking().ToListAsync(cancel);
        return (cards.Take(PageSize).ToList(), cards.Count > PageSize ? new OwnPlace(Before: cards[PageSize - 1].Id) : null);
    }

    /// <summary>How many of the reader's own orders stand in each stage, none counted beyond <see cref="WorkbenchPages.MostCounted"/>.</summary>
    public async Task<StageCounts> CountOwnAsync(Actor actor, CancellationToken cancel = default) => (actor switch
    {
        { Role: ActorRole.Resident, UserId: { } user } => await queries.CountsOfResident(db, user, cancel),
        { Role: ActorRole.DepartmentStaff, DepartmentId: { } department } => await queries.CountsOfDepartment(db, department, cancel),
        { Delegation.Id: var given } => await CountsOf(db.Orders.Where(o => o.DelegationId == given)).FirstOrDefaultAsync(cancel),
        _ => null,
    }) ?? StageCounts.None;

    /// <summary>A resident's own orders of a category that are not closed yet, newest first and a few of them, so that nothing is ordered twice by mistake.</summary>
    public async Task<IReadOnlyList<OrderCard>> OpenAsync(Actor actor, string categoryCode, CancellationToken cancel = default) =>
        actor.Delegation?.ResidentUserId is not null || actor is { Role: ActorRole.Resident, UserId: not null }
            ? await OrderQueries.Cards(db, Own(actor)
                .Where(o => (o.Status == OrderStatus.Pending || o.Status == OrderStatus.Accepted) && o.CategoryCode == categoryCode)
                .OrderByDescending(o => o.Id).Take(MostAlike)).AsNoTracking().ToListAsync(cancel)
            : [];

    private IQueryable<ServiceOrder> Own(Actor actor) => actor switch
    {
        { Role: ActorRole.Resident, UserId: { } user } => db.Orders.Where(o => o.RequesterUserId == user),
        { Delegation.Id: var given } => db.Orders.Where(o => o.DelegationId == given),
        { Role: ActorRole.DepartmentStaff, DepartmentId: { } department } => db.Orders.Where(o => o.RequesterDepartmentId == department),
        _ => db.Orders.Where(o => false),
    };

    private IQueryable<StageCounts> CountsOf(IQueryable<ServiceOrder> orders) => db.Users.OrderBy(u => u.Id).Take(1).Select(_ => new StageCounts(
        orders.Where(o => o.Status == OrderStatus.Pending).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count(),
        orders.Where(o => o.Status == OrderStatus.Accepted).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count(),
        orders.Where(o => o.Status == OrderStatus.Completed).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count(),
        orders.Where(o => o.Status == OrderStatus.Rejected).OrderBy(o => o.Id).Take(WorkbenchPages.MostCounted).Count()));

    private IQueryable<ServiceOrder> Page(Actor actor, OrderStatus? stage, long? before)
    {
        var orders = Own(actor);
        if (stage is { } only)
            orders = orders.Where(o => o.Status == only);
        else if (actor.Role == ActorRole.Resident)
            orders = orders.Where(o => o.ConfirmDue == null);
        if (before is { } key)
            orders = orders.Where(o => o.Id < key);
        return orders.OrderByDescending(o => o.Id).Take(PageSize + 1);
    }

    private ContactAccess AccessOf(ServiceOrder order, Actor actor) => order.WhyNoContact(actor, null, district, clock.UtcNow) switch
    {
        null => ContactAccess.Open,
        RefusalReason.ReasonMissing => ContactAccess.WithReason,
        _ => ContactAccess.Closed,
    };

    /// <summary>English names of all organizations that an order knows, by their Chinese ones.</summary>
    private static Dictionary<string, string> EnglishNames(OrderRow row)
    {
        var names = new Dictionary<string, string>();
        if (row.Provider is not null)
            names[row.Provider] = row.ProviderEn ?? "";
        foreach (var happened in row.Events)
        {
            if (happened.Organization is not null)
                names.TryAdd(happened.Organization, happened.OrganizationEn ?? "");
        }
        return names;
    }

    private static TimelineEntry EntryOf(EventRow row, Dictionary<string, string> english, string? placedFor, bool withReason) => new()
    {
        Kind = row.Kind,
        At = row.At,
        ActorRole = row.ActorRole,
        ActorName = row.ActorName,
        ActorNameEn = english.GetValueOrDefault(row.ActorName, ""),
        ActingFor = row.ActingFor,
        PlacedFor = row.Kind == OrderEventKind.Placed ? placedFor : null,
        Reason = withReason ? row.Reason : null,
        Organization = Both(row.Organization, row.OrganizationEn),
        DepartmentId = row.DepartmentId,
        Categories = row.Categories,
        Until = row.Until,
        Term = row.Term,
        Stars = row.Stars,
        RecordNumber = row.RecordNumber,
    };

    private static TwoNames? Both(string? name, string? nameEn) => name is null ? null : new TwoNames(name, nameEn ?? "");

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancel)
    {
        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(cancel))
            list.Add(row);
        return list;
    }
}
