using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Tests.Databases;

/// <summary>What holds of every order whatever broke, looked up in the tables themselves; asked while nobody writes.</summary>
internal static class Promises
{
    /// <summary>Finds them kept.</summary>
    /// <param name="db">The database.</param>
    /// <param name="district">The area that all orders lie in.</param>
    /// <param name="hashOf">The SHA-256 of a photo by its name; null for the zeros of photos that tests make up.</param>
    public static async Task AssertAsync(PlatformDbContext db, int district, Func<string, CancellationToken, Task<byte[]?>>? hashOf = null)
    {
        var orders = await db.Orders.AsNoTracking().Include(o => o.Ratings).ToListAsync();
        var events = await db.OrderEvents.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
        var byOrder = events.ToLookup(e => e.OrderId);
        foreach (var order in orders)
            AssertTimeline(order, [.. byOrder[order.Id]]);
        Assert.Equal(events.Select(e => e.Id).Order(), await db.Outbox.Select(m => m.EventId).OrderBy(id => id).ToListAsync());
        Assert.Equal(orders.Select(o => o.Id).Order(), await db.OrderContacts.Select(c => c.OrderId).OrderBy(id => id).ToListAsync());
        await AssertLedgerAsync(db, orders, events, hashOf ?? ((_, _) => Task.FromResult<byte[]?>(new byte[32])));

        var sheet = await new FigureBook(db, new FigureQuery()).ReadAsync(district);
        var told = orders.SelectMany(o => o.Ratings).Where(r => r is { IsCurrent: true, Rater: Rater.Requester }).ToList();
        Assert.Equal(
            [orders.Count(o => o.CountsAsPlaced), orders.Count(o => o.CountsAsAccepted), orders.Count(o => o.Status == OrderStatus.Completed), told.Count, told.Count(r => r.IsGood)],
            new[] { Measure.Placed, Measure.Accepted, Measure.Completed, Measure.Reviews, Measure.GoodReviews }.Select(sheet.Total));
        foreach (var category in orders.GroupBy(o => o.CategoryCode))
        {
            Assert.Equal(
                (category.LongCount(o => o.CountsAsPlaced), category.LongCount(o => o.CountsAsAccepted)),
                (sheet.Of(Measure.Placed, FigureSubject.Category, category.Key), sheet.Of(Measure.Accepted, FigureSubject.Category, category.Key)));
        }
        foreach (var series in orders.Where(o => o.SeriesId is not null).GroupBy(o => o.SeriesId))
            Assert.Equal(series.Any(o => o.WasClaimed) ? 1 : 0, series.Count(o => o.CountsAsAccepted));
        var provider = orders.ToDictionary(o => o.Id, o => o.ProviderOrganizationId);
        foreach (var served in told.Where(r => provider[r.OrderId] is not null).GroupBy(r => provider[r.OrderId]!.Value))
        {
            var id = served.Key.ToString(CultureInfo.InvariantCulture);
            Assert.Equal(
                (served.LongCount(), served.LongCount(r => r.IsGood)),
                (sheet.Of(Measure.Reviews, FigureSubject.Organization, id), sheet.Of(Measure.GoodReviews, FigureSubject.Organization, id)));
        }
    }

    /// <summary>The order stands where its events, one after the other, have led.</summary>
    private static void AssertTimeline(ServiceOrder order, List<OrderEvent> timeline)
    {
        Assert.Equal(Enumerable.Range(1, order.EventCount), timeline.Select(e => e.Sequence));
        OrderStatus? from = null;
        foreach (var happened in timeline)
        {
            Assert.Equal(OrderTransitions.Find(happened.Kind, from)?.To, happened.Status);
            from = happened.Status;
        }
        Assert.Equal(from, order.Status);
        var taken = timeline.LastOrDefault(e => e.Kind is OrderEventKind.Claimed or OrderEventKind.TransferAccepted);
        if (order.Status is OrderStatus.Accepted or OrderStatus.Completed)
            Assert.Equal((taken!.OrganizationId, taken.OrganizationId is null), (order.ProviderOrganizationId, order.ProviderDepartmentId is not null));
        else if (order.Status == OrderStatus.Pending)
            Assert.True(order is { ProviderOrganizationId: null, ProviderDepartmentId: null }, $"{order.Number} waits and has a provider.");
        Assert.Equal(timeline.Count(e => e.Kind == OrderEventKind.Rated), order.Ratings.Count);
        Assert.Equal(order.Ratings.Count, order.Ratings.DistinctBy(r => (r.Completion, r.Rater)).Count());
    }

    /// <summary>A record with text and photo for each completion and correction, in unbroken chains.</summary>
    private static async Task AssertLedgerAsync(
        PlatformDbContext db, List<ServiceOrder> orders, List<OrderEvent> events, Func<string, CancellationToken, Task<byte[]?>> hashOf)
    {
        var records = await db.ServiceRecords.AsNoTracking().Include(r => r.Photos).ToListAsync();
        Assert.Equal(
            events.Where(e => e.Kind is OrderEventKind.Completed or OrderEventKind.Corrected).Select(e => e.RecordNumber).Order(),
            records.Select(r => r.Number).Order());
        Assert.Subset(records.Select(r => r.Number).ToHashSet(), orders.Where(o => o.Status == OrderStatus.Completed).Select(o => o.RecordNumber!).ToHashSet());
        Assert.All(records, r => Assert.True(r.Photos.Count > 0 && r.Description is { Length: > 0 }));
        var finding = await new LedgerAudit(db, new FieldCipher(new byte[32])).VerifyAsync(hashOf);
        Assert.Equal((null, records.Count), (finding.Break, finding.Records));
    }
}
