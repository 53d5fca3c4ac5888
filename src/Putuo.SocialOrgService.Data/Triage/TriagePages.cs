using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Triage;

/// <summary>
/// What triage reads before it decides: what waits for a decision in the own scope, one order with why it is here, who could serve
/// it and which orders are alike. Four statements an order, two a list, whatever their number.
/// </summary>
public sealed class TriagePages(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>How many orders a page of the list shows.</summary>
    public const int PageSize = 20;

    /// <summary>The most organizations of a field that are looked at.</summary>
    public const int MostOrganizations = 200;

    /// <summary>The most orders that are shown as alike, and that are compared.</summary>
    public const int MostAlike = 8, MostCompared = 200;

    /// <summary>How many of a community's latest orders of each stage are looked at for ones of the same category.</summary>
    private const int LookBack = MostCompared;

    private const int MostOfContact = 20;

    private static readonly StringComparer ChineseOrder = StringComparer.Create(CultureInfo.GetCultureInfo("zh-CN"), CompareOptions.None);

    private static readonly OrderEventKind[] Ways =
    [
        OrderEventKind.Placed, OrderEventKind.Routed, OrderEventKind.Declined, OrderEventKind.Resubmitted, OrderEventKind.SceneChanged, OrderEventKind.Categorized,
        OrderEventKind.Unbundled,
        OrderEventKind.Transferred, OrderEventKind.TransferReturned, OrderEventKind.Released, OrderEventKind.TakenBack,
    ];

    /// <summary>What waits in the actor's community, street or district; the term that ends first on top.</summary>
    /// <param name="actor">A community worker, an officer of a street or the administrator; others see nothing.</param>
    /// <param name="filter">What to narrow it to, and where the page begins.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<TriageList> ListAsync(Actor actor, TriageFilter filter, CancellationToken cancel = default)
    {
        var orders = Scope(actor).Where(o => o.Status == OrderStatus.Pending);
        if (filter.CommunityId is { } community)
            orders = orders.Where(o => o.CommunityId == community);
        if (filter.Category is { Length: 1 } top)
            orders = orders.Where(o => o.TopCategory == top);
        else if (filter.Category is { } category)
            orders = orders.Where(o => o.CategoryCode == category);
        if (filter.After is { } after)
            orders = orders.Where(o => o.AnswerDue > after.Due || (o.AnswerDue == after.Due && o.Id > after.Id));
        var end = filter.NobodyFits ? await DeskCards.LookedAtUntilAsync(orders, cancel) : null;
        if (end is { } until)
            orders = orders.Where(o => o.AnswerDue < until.Due || (o.AnswerDue == until.Due && o.Id <= until.Id));
        orders = filter.NobodyFits ? DeskCards.NobodyFits(db, district, orders, actor.Role == ActorRole.CommunityWorker ? actor.AreaId : filter.CommunityId) : orders.Where(o => o.Waiting == Waiting.Triage);
        var cards = await DeskCards.Of(db, orders.OrderBy(o => o.AnswerDue).ThenBy(o => o.Id).Take(PageSize + 1)).ToListAsync(cancel);
        var page = cards.Take(PageSize).ToList();
        var next = cards.Count > PageSize ? new TriagePlace(page[^1].AnswerDue ?? DateTime.MaxValue, page[^1].Id) : end;
        if (page.Count == 0)
            return new TriageList([], next);
        var ids = page.Select(c => c.Id).ToList();
        var nobody = await DeskCards.NobodyFits(db, ids).Select(o => o.Id).ToListAsync(cancel);
        var named = actor.Role != ActorRole.AreaOfficer;
        return new TriageList([.. page.Select(c => c with { NobodyFits = nobody.Contains(c.Id), MaskedName = named ? c.MaskedName : "" })], next);
    }

    /// <summary>One order for whoever decides where it goes; null if there is none for them.</summary>
    public async Task<TriageCase?> FindAsync(Actor actor, OrderNumber number, CancellationToken cancel = default)
    {
        var found = await (
            from o in Scope(actor)
            where o.Id == number.Id
            join c in db.OrderContacts on o.Id equals c.OrderId
            from a in db.Organizations.Where(a => a.Id == o.AddressedOrganizationId).DefaultIfEmpty()
            select new
            {
                Order = o,
                Contact = new { c.MaskedName, c.MaskedPhone, c.PhoneIndex, c.PlaceIndex },
                Addressed = a == null ? null : new TwoNames(a.Name, a.NameEn),
            }).FirstOrDefaultAsync(cancel);
        if (found?.Order is not { } order || !number.Names(order.PlacedAt, order.Id) || !order.PartsOf(actor).HasFlag(OrderPart.Triage))
            return null;
        var refusal = order.WhyNot(OrderEventKind.Routed, actor);
        if (refusal is not null)
            return new TriageCase { Order = HeadOf(order, "", ""), Refusal = refusal };
        var (step, field, alike) = (
            await LastStepAsync(order.Id, cancel),
            await FieldAsync(order, cancel),
            await AlikeAsync(actor, order, found.Contact.PhoneIndex, found.Contact.PlaceIndex, cancel));
        var rules = await db.TriageRules.AsNoTracking().Where(r => r.IsOn).OrderBy(r => r.Position).ThenBy(r => r.Id).Take(TriageRule.MostRules).ToListAsync(cancel);
        var (now, category) = (clock.UtcNow, district.Category(order.CategoryCode));
        var fitting = field.Where(o => o.Fits).Select(o => o.Choice).ToList();
        return new TriageCase
        {
            Order = actor.Role == ActorRole.AreaOfficer ? HeadOf(order, "", "") : HeadOf(order, found.Contact.MaskedName, found.Contact.MaskedPhone),
            Suggestion = TriageSuggestion.For(district, rules, new TriageSubject(order.CategoryCode, order.Need, order.Group)),
            Addressed = found.Addressed,
            LeadDepartmentId = order.LeadDepartmentId,
            LastStep = step,
            Choices = [.. fitting.OrderBy(c => c.Name.Zh, ChineseOrder).ThenBy(c => c.Id)],
            MayGoToPool = field.Any(o => o is { Fits: true, FindsIt: true } && (order.Waiting != Waiting.Organization || o.Choice.Id != order.AddressedOrganizationId)),
            Elsewhere = field.Count(o => o is { IsActive: true, Fits: false }),
            Suspended = field.Count(o => !o.IsActive),
            Alike = alike,
            AnswerDue = OrderTerms.AnswerDue(district, category, order.Urgent, now),
            SupportDue = OrderTerms.SupportDue(district, category, order.Urgent, now),
        };
    }

    /// <summary>What lies in the scope of whoever decides: the own community or street, or the district.</summary>
    private IQueryable<ServiceOrder> Scope(Actor actor) => db.Orders.AsNoTracking().Where(actor switch
    {
        { Role: ActorRole.CommunityWorker, AreaId: { } community } => o => o.CommunityId == community,
        { Role: ActorRole.AreaOfficer, MayTriage: true, AreaId: { } street } => o => o.StreetId == street,
        { Role: ActorRole.Administrator } => o => o.DistrictId == district.Root.Id,
        _ => o => false,
    });

    /// <summary>
    /// The same for orders that are found otherwise. With "+ 0" no index of the scope serves: SQLite would begin with all orders of the scope
    /// in the place of the few.
    /// </summary>
    private IQueryable<ServiceOrder> ScopeOfFew(Actor actor) => db.Orders.AsNoTracking().Where(actor switch
    {
        { Role: ActorRole.CommunityWorker, AreaId: { } community } => o => o.CommunityId + 0 == community,
        { Role: ActorRole.AreaOfficer, MayTriage: true, AreaId: { } street } => o => o.StreetId + 0 == street,
        { Role: ActorRole.Administrator } => o => o.DistrictId + 0 == district.Root.Id,
        _ => o => false,
    });

    /// <summary>The last step that brought it here; after the platform has sent a declined one on, the decline with its reason.</summary>
    private async Task<TimelineEntry?> LastStepAsync(long orderId, CancellationToken cancel)
    {
        var last = await (
            from e in db.OrderEvents.AsNoTracking()
            where e.OrderId == orderId && Ways.Contains(e.Kind)
            from o in db.Organizations.Where(o => o.Id == e.OrganizationId).DefaultIfEmpty()
            orderby e.Sequence descending
            select new { Event = e, Organization = o == null ? null : new TwoNames(o.Name, o.NameEn) }).Take(2).ToListAsync(cancel);
        var step = last is [{ Event: { Kind: OrderEventKind.Resubmitted, ActorRole: ActorRole.System } }, var declined] ? declined : last.FirstOrDefault();
        return step is null ? null : new TimelineEntry
        {
            Kind = step.Event.Kind,
            At = step.Event.At,
            ActorRole = step.Event.ActorRole,
            ActorName = step.Event.ActorName,
            ActorNameEn = step.Organization?.Zh == step.Event.ActorName ? step.Organization.En : "",
            ActingFor = step.Event.ActingFor,
            Reason = step.Event.Reason,
            Organization = step.Organization,
            DepartmentId = step.Event.DepartmentId,
            Categories = step.Event.Categories,
            Term = step.Event.Term,
        };
    }

    /// <summary>The organizations of the order's field, with what they have to do; those that fit it first of all.</summary>
    private async Task<IReadOnlyList<(TriageChoice Choice, bool IsActive, bool Fits, bool FindsIt)>> FieldAsync(ServiceOrder order, CancellationToken cancel)
    {
        var (id, top, community, street, whole) = (order.Id, order.TopCategory, order.CommunityId, order.StreetId, order.DistrictId);
        int[] areas = [community, street, whole];
        var rows = await db.Organizations.AsNoTracking()
            .Where(o => (o.Status == OrganizationStatus.Active || o.Status == OrganizationStatus.Suspended) && o.Fields.Any(f => f.CategoryCode == top))
            .Select(o => new
            {
                o.Id,
                o.Name,
                o.NameEn,
                o.Status,
                Fits = o.Serves(top, community, street, whole),
                Nearest = o.Areas.Where(a => areas.Contains(a.AreaId)).Select(a => a.AreaId).ToList(),
            })
            .OrderByDescending(o => o.Status == OrganizationStatus.Active).ThenBy(o => o.Id).Take(MostOrganizations)
            .Select(o => new
            {
                o.Id,
                o.Name,
                o.NameEn,
                o.Status,
                o.Fits,
                o.Nearest,
                Running = db.Orders.Where(r => r.ProviderOrganizationId == o.Id && r.Status == OrderStatus.Accepted).OrderBy(r => r.Id).Take(WorkbenchPages.MostCounted).Count(),
                Asked = db.Orders.Where(r => r.AddressedOrganizationId == o.Id && r.Status == OrderStatus.Pending).OrderBy(r => r.Id).Take(WorkbenchPages.MostCounted).Count(),
                HidIt = db.PoolHides.Any(h => h.OrganizationId == o.Id && h.OrderId == id),
                HadIt = db.OrderEvents.Any(e => e.OrderId == id && e.OrganizationId == o.Id
                    && (e.Kind == OrderEventKind.Declined || e.Kind == OrderEventKind.Released || e.Kind == OrderEventKind.TakenBack)),
            })
            .ToListAsync(cancel);
        return [.. rows.Select(o => (
            new TriageChoice(
                o.Id,
                new TwoNames(o.Name, o.NameEn),
                o.Nearest.Contains(community) ? AreaLevel.Community : o.Nearest.Contains(street) ? AreaLevel.Street : AreaLevel.District,
                o.Running,
                o.Asked,
                o.HadIt),
            o.Status == OrganizationStatus.Active,
            o.Fits,
            !o.HidIt))];
    }

    /// <summary>
    /// The orders most like this one: of the same number or place, and the latest of its community of the same category or similar words.
    /// Contacts are found by their blind indexes; of each stage, number and place only the latest orders are looked at.
    /// </summary>
    private async Task<IReadOnlyList<AlikeOrder>> AlikeAsync(Actor actor, ServiceOrder order, byte[]? phone, byte[]? place, CancellationToken cancel)
    {
        var (id, community, code, top) = (order.Id, order.CommunityId, order.CategoryCode, order.TopCategory);
        var since = clock.UtcNow.AddDays(-Likeness.Days);
        var candidates = Enum.GetValues<OrderStatus>().Select(Latest)
            .Append(OfContact(db.OrderContacts.Where(c => phone != null && c.PhoneIndex == phone)))
            .Append(OfContact(db.OrderContacts.Where(c => place != null && c.PlaceIndex == place)))
            .Aggregate((all, some) => all.Concat(some));
        var rows = await (
            from o in candidates
            join c in db.OrderContacts on o.Id equals c.OrderId
            from p in db.Organizations.Where(p => p.Id == o.ProviderOrganizationId).DefaultIfEmpty()
            select new
            {
                o.Id,
                o.PlacedAt,
                o.Status,
                o.RejectedBy,
                o.CategoryCode,
                o.CommunityId,
                o.GridId,
                o.Need,
                o.ProviderDepartmentId,
                Provider = p == null ? null : new TwoNames(p.Name, p.NameEn),
                SameNumber = phone != null && c.PhoneIndex == phone,
                SamePlace = place != null && c.PlaceIndex == place,
            }).ToListAsync(cancel);
        return [.. rows.DistinctBy(o => o.Id)
            .Select(o => (Order: o, Words: Likeness.Of(order.Need, o.Need), Near: order.GridId is { } grid && o.GridId == grid))
            .Select(o => (o.Order, o.Words, o.Near, Alike:
                (o.Order.SameNumber ? Alike.SameNumber : 0)
                | (o.Order.SamePlace ? Alike.SamePlace : 0)
                | (o.Words >= Likeness.Enough ? Alike.SimilarNeed : 0)
                | (o.Order.CategoryCode == code && o.Order.CommunityId == community && o.Order.PlacedAt >= since ? Alike.SameCategory : 0)))
            .Where(o => o.Alike != Alike.None)
            .OrderByDescending(o => o.Alike).ThenByDescending(o => o.Near).ThenByDescending(o => o.Words).ThenByDescending(o => o.Order.Id)
            .Take(MostAlike)
            .Select(o => new AlikeOrder(
                o.Order.Id, o.Order.PlacedAt, o.Order.Status, o.Order.RejectedBy, o.Order.CategoryCode, o.Order.Need, o.Order.Provider, o.Order.ProviderDepartmentId, o.Alike))];

        IQueryable<ServiceOrder> Latest(OrderStatus stage) => Scope(actor)
            .Where(o => o.CommunityId == community && o.Status == stage).OrderByDescending(o => o.Id).Take(LookBack)
            .Where(o => o.Id != id && o.TopCategory == top && o.PlacedAt >= since).OrderByDescending(o => o.Id).Take(MostCompared / 5);

        IQueryable<ServiceOrder> OfContact(IQueryable<OrderContact> contacts) => contacts
            .Where(c => c.OrderId != id).OrderByDescending(c => c.OrderId).Take(MostCompared)
            .Join(ScopeOfFew(actor), c => c.OrderId, o => o.Id, (c, o) => o).OrderByDescending(o => o.Id).Take(MostOfContact);
    }

    private static TriageOrder HeadOf(ServiceOrder order, string name, string phone) => new()
    {
        Id = order.Id,
        PlacedAt = order.PlacedAt,
        Waiting = order.Waiting,
        Scene = order.Scene,
        CategoryCode = order.CategoryCode,
        CommunityId = order.CommunityId,
        GridId = order.GridId,
        Need = order.Need,
        Group = order.Group,
        WishDay = order.WishDay,
        WishPart = order.WishPart,
        Urgent = order.Urgent,
        AnswerDue = order.AnswerDue,
        IsPaused = order.PausedAt is not null,
        MaskedName = name,
        MaskedPhone = phone,
    };
}
