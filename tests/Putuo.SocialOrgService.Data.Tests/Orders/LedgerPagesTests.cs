using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

public abstract class LedgerPagesTests(TestDatabase database) : PlatformTests(database)
{
    private const string OtherChain = "O900";

    [Fact]
    public async Task A_department_reads_what_it_served_and_what_it_answers_for_page_by_page_the_latest_service_first()
    {
        var orders = new List<long>();
        for (var i = 0; i < 5; i++)
        {
            orders.Add(await On.CompletedAsync());
            On.Time.Advance(TimeSpan.FromHours(1));
        }
        var (own, foreign) = (await ServedByAsync(Cast.AnsweringStaff), await ServedByAsync(Cast.LeadStaff));
        var corrected = OrderBuilder.Work(On.Now) with { ServedFrom = On.Now.AddHours(-3), ServedTo = On.Now };
        Assert.True((await On.DoAsync(desk => desk.CorrectAsync(Cast.FirstMember, orders[0], corrected, "时间写错了"))).IsDone);

        var read = await PagesAsync(Cast.AnsweringStaff);
        Assert.Equal(read.OrderByDescending(r => r.ServedFrom).ThenByDescending(r => r.Id).Select(r => r.Id), read.Select(r => r.Id));
        List<long> expected = [.. orders, orders[0], own, foreign];
        Assert.Equal(expected.Order(), read.Select(r => r.OrderId).Where(expected.Contains).Order());
        Assert.Equal([foreign], (await PagesAsync(Cast.LeadStaff)).Select(r => r.OrderId));
        Assert.Empty(await PagesAsync(Cast.ThirdStaff));
        Assert.Equal(read.Select(r => r.Id), (await ExportAsync(Cast.AnsweringStaff)).Select(r => r.Id));
    }

    [Fact]
    public async Task A_filter_that_more_records_than_are_looked_at_stand_before_says_so_and_finds_them_by_their_days()
    {
        var order = await On.CompletedAsync(OrderBuilder.Request(TestDistrict.Advice));
        var served = On.Now;
        await On.UseAsync<PlatformDbContext>(db => FillAsync(db, order, served.AddDays(30)));
        var filter = new LedgerFilter(Category: TestDistrict.Advice);
        foreach (var actor in new[] { Cast.FirstMember, Cast.Worker, Cast.AnsweringStaff, Cast.Administrator })
        {
            var all = await ReadAsync(actor, filter);
            Assert.Equal((0, true), (all.Rows.Count, all.IsCut));
            var narrowed = await ReadAsync(actor, filter with { To = DateOnly.FromDateTime(served.AddDays(1)) });
            Assert.Equal([order], narrowed.Rows.Select(r => r.OrderId));
            Assert.False(narrowed.IsCut);
        }
        await On.UseAsync<PlatformDbContext>(db => db.ServiceRecords.Where(r => r.Chain == OtherChain).ExecuteDeleteAsync());
    }

    /// <summary>As many records of another category as a page looks at, and one more.</summary>
    private static async Task FillAsync(PlatformDbContext db, long order, DateTime served)
    {
        var placed = await db.Orders.Where(o => o.Id == order).Select(o => o.PlacedAt).SingleAsync();
        for (var i = 0; i <= LedgerPages.MostLookedAt; i++)
        {
            var record = new ServiceRecord
            {
                OrderPlacedAt = placed,
                Completion = 1,
                OrganizationId = Cast.FirstId,
                AnsweringDepartmentId = TestDistrict.Answering,
                Chain = OtherChain,
                WrittenAt = served,
                ServedFrom = served,
                ServedTo = served,
                Minutes = 1,
                PeopleServed = 1,
                CategoryCode = TestDistrict.Errand,
                CommunityId = TestDistrict.Community,
            };
            record.Seal(i, ServiceRecord.Genesis);
            db.Add(record).Property(r => r.OrderId).CurrentValue = order;
        }
        await db.SaveChangesAsync();
    }

    /// <summary>An order that a department took on and served.</summary>
    private async Task<long> ServedByAsync(Actor staff)
    {
        var id = await On.PlaceAsync();
        Assert.True((await On.DoAsync(desk => desk.TransferAsync(Cast.Worker, id, staff.DepartmentId!.Value, [], "房屋漏水，要鉴定"))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.AcceptTransferAsync(staff, id))).IsDone);
        Assert.True((await On.DoAsync(desk => desk.CompleteAsync(staff, id, OrderBuilder.Work(On.Now)))).IsDone);
        return id;
    }

    private async Task<List<LedgerRow>> PagesAsync(Actor actor)
    {
        var seen = new List<LedgerRow>();
        for (var more = true; more;)
        {
            var page = await ReadAsync(actor, new LedgerFilter(Before: seen.LastOrDefault()?.Id));
            seen.AddRange(page.Rows.Take(2));
            more = page.Rows.Count > 2;
        }
        return seen;
    }

    private Task<LedgerList> ReadAsync(Actor actor, LedgerFilter filter) => On.AskAsync<LedgerPages, LedgerList>(pages => pages.ReadAsync(actor, filter, 3));

    private Task<List<LedgerRow>> ExportAsync(Actor actor) => On.AskAsync<LedgerPages, List<LedgerRow>>(async pages =>
    {
        var rows = new List<LedgerRow>();
        await foreach (var row in pages.StreamAsync(actor, new LedgerFilter()))
            rows.Add(row);
        return rows;
    });
}

public sealed class LedgerPagesOnSqlite(SqliteTestDatabase database) : LedgerPagesTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class LedgerPagesOnPostgreSql(PostgreSqlTestDatabase database) : LedgerPagesTests(database), IClassFixture<PostgreSqlTestDatabase>;
