using System.Data.Common;
using Microsoft.EntityFrameworkCore.Metadata;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Orders;

/// <summary>Everything that the page of an order is made of, asked for at once; a singleton, since its text belongs to one model.</summary>
public sealed class OrderPageQuery
{
    private readonly QueryBatch whole = new(db =>
    {
        var (id, organization) = (0L, 0);
        return
        [
            OrderOf(db, id, organization),
            from e in db.OrderEvents
            where e.OrderId == id
            from named in db.Organizations.Where(o => o.Id == e.OrganizationId).DefaultIfEmpty()
            orderby e.Sequence
            select new
            {
                e.Kind,
                e.At,
                e.ActorRole,
                e.ActorName,
                e.ActingFor,
                e.Reason,
                e.OrganizationId,
                named.Name,
                named.NameEn,
                e.DepartmentId,
                e.Categories,
                e.Until,
                e.Term,
                e.Stars,
                e.RecordNumber,
            },
            from p in db.Photos
            where p.OrderId == id && p.FileName != null
            orderby p.Id
            select new { p.Id, p.RecordId, p.Position, p.Width, p.Height },
        ];
    });

    private readonly QueryBatch alone = new(db =>
    {
        var (id, organization) = (0L, 0);
        return [OrderOf(db, id, organization)];
    });

    private Entities? entities;

    /// <summary>What is known of an order, for a reader who acts for an organization or for none (0); null if there is none.</summary>
    internal Task<OrderRow?> FindAsync(PlatformDbContext db, long id, int organization, CancellationToken cancel) => whole.ReadAsync(
        db, new() { [nameof(id)] = id, [nameof(organization)] = organization }, (entities ??= new(db.Model)).ReadWholeAsync, cancel);

    /// <summary>The same without timeline and photos.</summary>
    internal Task<OrderRow?> FindAloneAsync(PlatformDbContext db, long id, int organization, CancellationToken cancel) => alone.ReadAsync(
        db, new() { [nameof(id)] = id, [nameof(organization)] = organization }, (entities ??= new(db.Model)).ReadOrderAsync, cancel);

    private static IQueryable OrderOf(PlatformDbContext db, long id, int organization) =>
        from o in db.Orders
        where o.Id == id
        from contact in db.OrderContacts.Where(c => c.OrderId == o.Id).DefaultIfEmpty()
        from provider in db.Organizations.Where(p => p.Id == o.ProviderOrganizationId).DefaultIfEmpty()
        from addressed in db.Organizations.Where(a => a.Id == o.AddressedOrganizationId).DefaultIfEmpty()
        from offering in db.Offerings.Where(f => f.Id == o.OfferingId).DefaultIfEmpty()
        from record in db.ServiceRecords.Where(r => r.Number == o.RecordNumber).DefaultIfEmpty()
        from series in db.OrderSeries.Where(s => s.Id == o.SeriesId).DefaultIfEmpty()
        from rating in db.Ratings.Where(r => r.OrderId == o.Id && r.IsCurrent).DefaultIfEmpty()
        select new
        {
            Rating = rating,
            Order = o,
            Series = series,
            contact.MaskedName,
            contact.MaskedPhone,
            HasAddress = contact.AddressCipher != null,
            Provider = provider.Name,
            ProviderEn = provider.NameEn,
            Addressed = addressed.Name,
            AddressedEn = addressed.NameEn,
            Offering = offering.Name,
            OfferingEn = offering.NameEn,
            RecordId = (long?)record.Id,
            ServedFrom = (DateTime?)record.ServedFrom,
            ServedTo = (DateTime?)record.ServedTo,
            Minutes = (int?)record.Minutes,
            People = (int?)record.PeopleServed,
            record.Description,
            WasLookedAt = db.ContactLooks.Any(l => l.OrderId == o.Id),
            ReaderFits = db.Organizations.Any(x => x.Id == organization && x.Fits(o)),
        };

    private sealed class Entities(IModel model)
    {
        private readonly EntityRow<ServiceOrder> order = new(model);
        private readonly EntityRow<Rating> rating = new(model);
        private readonly EntityRow<OrderSeries> series = new(model);
        private readonly IClrCollectionAccessor ratings = model.FindEntityType(typeof(ServiceOrder))!.FindNavigation(nameof(ServiceOrder.Ratings))!.GetCollectionAccessor()!;

        public async Task<OrderRow?> ReadOrderAsync(DbDataReader reader, CancellationToken cancel)
        {
            if (!await reader.ReadAsync(cancel))
                return null;
            var row = new RowCursor(reader);
            var first = row.EntityOrNull(rating);
            var found = Order(row);
            for (var given = first; given is not null; given = await reader.ReadAsync(cancel) ? rating.Read(reader, 0) : null)
                ratings.Add(found.Order, given, forMaterialization: true);
            return found;
        }

        public async Task<OrderRow?> ReadWholeAsync(DbDataReader reader, CancellationToken cancel)
        {
            if (await ReadOrderAsync(reader, cancel) is not { } found)
                return null;
            await reader.NextResultAsync(cancel);
            while (await reader.ReadAsync(cancel))
                found.Events.Add(Event(reader));
            await reader.NextResultAsync(cancel);
            while (await reader.ReadAsync(cancel))
                Photo(reader, found);
            return found;
        }

        private OrderRow Order(RowCursor row) => new()
        {
            Order = row.Entity(order),
            Series = row.EntityOrNull(series),
            MaskedName = row.TextOrNull(),
            MaskedPhone = row.TextOrNull(),
            HasAddress = row.Flag(),
            Provider = row.TextOrNull(),
            ProviderEn = row.TextOrNull(),
            Addressed = row.TextOrNull(),
            AddressedEn = row.TextOrNull(),
            Offering = row.TextOrNull(),
            OfferingEn = row.TextOrNull(),
            RecordId = row.LongOrNull(),
            ServedFrom = row.TimeOrNull(),
            ServedTo = row.TimeOrNull(),
            Minutes = row.IntOrNull(),
            People = row.IntOrNull(),
            Description = row.TextOrNull(),
            WasLookedAt = row.Flag(),
            ReaderFits = row.Flag(),
        };

        private static EventRow Event(DbDataReader reader)
        {
            var row = new RowCursor(reader);
            return new EventRow
            {
                Kind = (OrderEventKind)row.Int(),
                At = row.Time(),
                ActorRole = (ActorRole)row.Int(),
                ActorName = row.Text(),
                ActingFor = (ActingFor)row.Int(),
                Reason = row.TextOrNull(),
                OrganizationId = row.IntOrNull(),
                Organization = row.TextOrNull(),
                OrganizationEn = row.TextOrNull(),
                DepartmentId = row.IntOrNull(),
                Categories = row.TextOrNull() is { } change ? CategoryChange.Parse(change) : null,
                Until = row.TimeOrNull(),
                Term = (TermKind?)row.IntOrNull(),
                Stars = row.IntOrNull(),
                RecordNumber = row.TextOrNull(),
            };
        }

        private static void Photo(DbDataReader reader, OrderRow order)
        {
            var row = new RowCursor(reader);
            var (id, record) = (row.Long(), row.LongOrNull());
            if (record is null || record == order.RecordId)
                order.Photos.Add(new OrderPhoto(id, record is not null, row.Int(), row.Int(), row.Int()));
        }
    }
}

/// <summary>What is read of an order: the order with its current ratings, what stands beside it, its timeline, and its photos as far as they show the need or prove the present record.</summary>
internal sealed class OrderRow
{
    public required ServiceOrder Order { get; init; }
    public OrderSeries? Series { get; init; }
    public string? MaskedName { get; init; }
    public string? MaskedPhone { get; init; }
    public bool HasAddress { get; init; }
    public string? Provider { get; init; }
    public string? ProviderEn { get; init; }
    public string? Addressed { get; init; }
    public string? AddressedEn { get; init; }
    public string? Offering { get; init; }
    public string? OfferingEn { get; init; }
    public long? RecordId { get; init; }
    public DateTime? ServedFrom { get; init; }
    public DateTime? ServedTo { get; init; }
    public int? Minutes { get; init; }
    public int? People { get; init; }
    public string? Description { get; init; }
    public bool WasLookedAt { get; init; }
    public bool ReaderFits { get; init; }
    public List<EventRow> Events { get; } = [];
    public List<OrderPhoto> Photos { get; } = [];
}

/// <summary>What is read of an event, the reason among it: who may see that is not decided here.</summary>
internal sealed class EventRow
{
    public required OrderEventKind Kind { get; init; }
    public required DateTime At { get; init; }
    public required ActorRole ActorRole { get; init; }
    public required string ActorName { get; init; }
    public ActingFor ActingFor { get; init; }
    public string? Reason { get; init; }
    public int? OrganizationId { get; init; }
    public string? Organization { get; init; }
    public string? OrganizationEn { get; init; }
    public int? DepartmentId { get; init; }
    public CategoryChange? Categories { get; init; }
    public DateTime? Until { get; init; }
    public TermKind? Term { get; init; }
    public int? Stars { get; init; }
    public string? RecordNumber { get; init; }
}
