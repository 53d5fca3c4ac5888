using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Notices;

/// <summary>What a community has to tell by telephone (电话告知), one call for each order.</summary>
public sealed class CallPages(PlatformDbContext db, District district, DistrictClock clock)
{
    /// <summary>How many orders a page shows.</summary>
    public const int PageSize = 10;

    /// <summary>How many tasks are looked at, those that wait longest; the others come when these are told.</summary>
    private const int MostLines = 1000;

    /// <summary>How long a call that nobody answered stands behind the others.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <summary>
    /// What is to be told in the own community, what waits longest first; where nobody answered within the last hour it stands last. Two
    /// statements, and the orders named in the second: a planner that knows little of the tasks would otherwise go through all orders.
    /// </summary>
    /// <param name="actor">A community worker; nobody else sees a row.</param>
    /// <param name="after">Where the page begins; null at the beginning.</param>
    /// <param name="take">How many orders at most.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<IReadOnlyList<CallCard>> WaitingAsync(Actor actor, CallPlace? after, int take, CancellationToken cancel = default)
    {
        var open = OpenOf(db, actor);
        var lastToRate = clock.UtcNow.AddDays(-district.Settings.RateDays);
        var tried = clock.UtcNow - Rest;
        var (rests, oldest) = (after?.Rests == true ? 1 : 0, after?.Oldest ?? 0);
        var places = await open.OrderBy(t => t.Id).Take(MostLines).GroupBy(t => t.OrderId)
            .Select(g => new { OrderId = g.Key, Oldest = g.Min(t => t.Id), Rests = g.Max(t => t.TriedAt) > tried ? 1 : 0 })
            .Where(g => g.Rests > rests || (g.Rests == rests && g.Oldest > oldest))
            .OrderBy(g => g.Rests).ThenBy(g => g.Oldest).Take(take).ToListAsync(cancel);
        if (places.Count == 0)
            return [];
        var ids = places.Select(place => place.OrderId).ToList();
        var lines = await (
            from t in open
            where ids.Contains(t.OrderId)
            join o in db.Orders.Where(o => ids.Contains(o.Id)) on t.OrderId equals o.Id
            join c in db.OrderContacts.Where(c => ids.Contains(c.OrderId)) on t.OrderId equals c.OrderId
            join e in db.OrderEvents on t.EventId equals e.Id
            from p in db.Organizations.Where(p => p.Id == e.OrganizationId).DefaultIfEmpty()
            orderby t.Id
            select new
            {
                Task = new { t.Id, t.Tries, t.TriedAt, t.At },
                Order = new { o.Id, o.PlacedAt, o.Status, o.CategoryCode, o.CompletedAt, HasAccount = o.RequesterUserId != null },
                Contact = new { c.MaskedName, c.MaskedPhone },
                IsRated = db.Ratings.Any(r => r.OrderId == o.Id && r.IsCurrent && r.Rater == Rater.Requester),
                Entry = new TimelineEntry
                {
                    Kind = e.Kind,
                    At = e.At,
                    ActorRole = e.ActorRole,
                    ActorName = e.ActorName,
                    ActorNameEn = db.Organizations.Where(a => a.Name == e.ActorName).Select(a => a.NameEn).FirstOrDefault() ?? "",
                    ActingFor = e.ActingFor,
                    Reason = e.Reason,
                    Organization = p == null ? null : new TwoNames(p.Name, p.NameEn),
                    DepartmentId = e.DepartmentId,
                    Categories = e.Categories,
                    Until = e.Until,
                    Term = e.Term,
                    Stars = e.Stars,
                },
            }).AsNoTracking().Take(MostLines).ToListAsync(cancel);
        var calls = places.Join(
            lines.GroupBy(line => line.Order.Id), place => place.OrderId, group => group.Key, (place, group) => (Place: place, First: group.First(), All: group));
        return [.. calls.Select(call => new CallCard
        {
            OrderId = call.First.Order.Id,
            Place = new CallPlace(call.Place.Oldest, call.Place.Rests == 1),
            PlacedAt = call.First.Order.PlacedAt,
            Status = call.First.Order.Status,
            CategoryCode = call.First.Order.CategoryCode,
            MaskedName = call.First.Contact.MaskedName,
            MaskedPhone = call.First.Contact.MaskedPhone,
            HasAccount = call.First.Order.HasAccount,
            MayRate = call.First.Order is { HasAccount: false, CompletedAt: { } completed } && completed >= lastToRate && !call.First.IsRated,
            Since = call.First.Task.At,
            Newest = call.All.Max(line => line.Task.Id),
            Tries = call.All.Max(line => line.Task.Tries),
            TriedAt = call.All.Max(line => line.Task.TriedAt),
            Lines = [.. call.All.Select(line => line.Entry)],
        })];
    }

    /// <summary>What an actor's community has to tell.</summary>
    internal static IQueryable<CallTask> OpenOf(PlatformDbContext db, Actor actor) => actor is { Role: ActorRole.CommunityWorker, AreaId: { } own }
        ? db.CallTasks.Where(t => t.CommunityId == own && t.DoneAt == null)
        : db.CallTasks.Where(t => false);
}

/// <summary>A place in the list of calls.</summary>
/// <param name="Oldest">The first of a call's tasks.</param>
/// <param name="Rests">Whether nobody answered within the last hour.</param>
public sealed record CallPlace(long Oldest, bool Rests);

/// <summary>One call: everything that is new of one order.</summary>
public sealed record CallCard
{
    /// <summary>The order.</summary>
    public required long OrderId { get; init; }

    /// <summary>Its place in the list, where the next page begins.</summary>
    public required CallPlace Place { get; init; }

    /// <summary>When it was placed, in UTC.</summary>
    public required DateTime PlacedAt { get; init; }

    /// <summary>The stage.</summary>
    public required OrderStatus Status { get; init; }

    /// <summary>The category.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>张**.</summary>
    public required string MaskedName { get; init; }

    /// <summary>138****0000.</summary>
    public required string MaskedPhone { get; init; }

    /// <summary>Whether the order has joined an account meanwhile.</summary>
    public bool HasAccount { get; init; }

    /// <summary>Whether the requester's rating can still be written down (电话代评).</summary>
    public bool MayRate { get; init; }

    /// <summary>Since when something is to be told, in UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>The newest task shown.</summary>
    public required long Newest { get; init; }

    /// <summary>How often nobody answered.</summary>
    public int Tries { get; init; }

    /// <summary>When nobody answered last, in UTC.</summary>
    public DateTime? TriedAt { get; init; }

    /// <summary>What to tell, oldest first.</summary>
    public required IReadOnlyList<TimelineEntry> Lines { get; init; }

    /// <summary>The number people say.</summary>
    public string Number => OrderNumber.Of(PlacedAt, OrderId);
}
