using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

/// <summary>kill -9 in the middle of mixed writes: nothing that was acknowledged is lost, and the promises hold afterwards.</summary>
public abstract class KillTests(TestDatabase database) : PlatformTests(database)
{
    private const int Cycles = 3, WritesBeforeKill = 100;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pt-kill-");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_killed_process_loses_nothing_it_acknowledged()
    {
        var acknowledged = new List<(long Order, int Sequence, string Kind)>();
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            await using var child = ChildProcess.Start("write", Setting, folder.FullName);
            await child.UntilAsync("kept", WritesBeforeKill);
            await child.KillAsync();
            acknowledged.AddRange(child.Lines.Select(line => line.Split(' ')).Where(parts => parts is ["kept", _, _, { Length: > 0 }])
                .Select(parts => (long.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture), parts[3])));
        }

        Assert.True(acknowledged.Count >= Cycles * WritesBeforeKill);
        var kept = (await On.ReadAsync(db => db.OrderEvents.AsNoTracking().Select(e => new { e.OrderId, e.Sequence, e.Kind }).ToListAsync()))
            .Select(e => (e.OrderId, e.Sequence, e.Kind.ToString())).ToHashSet();
        Assert.DoesNotContain(acknowledged, a => !kept.Contains(a));
        await AssertPromisesAsync();
    }

    protected abstract Task AssertSoundAsync(PlatformDbContext db);

    private async Task AssertPromisesAsync()
    {
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            await AssertSoundAsync(db);
            var orders = await db.Orders.AsNoTracking().ToListAsync();
            var events = await db.OrderEvents.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
            var byOrder = events.ToLookup(e => e.OrderId);
            foreach (var order in orders)
            {
                var timeline = byOrder[order.Id].ToList();
                Assert.Equal(Enumerable.Range(1, order.EventCount), timeline.Select(e => e.Sequence));
                Assert.Equal(order.Status, timeline[^1].Status);
                var claims = timeline.Where(e => e.Kind == OrderEventKind.Claimed).ToList();
                Assert.True(claims.Count <= 1, $"{order.Number} has two claimants.");
                Assert.Equal(claims.SingleOrDefault()?.OrganizationId, order.ProviderOrganizationId);
            }
            Assert.Empty(events.Select(e => e.Id).Except(await db.Outbox.Select(m => m.EventId).ToListAsync()));
            var records = await db.ServiceRecords.AsNoTracking().Include(r => r.Photos).ToListAsync();
            var completed = orders.Where(o => o.Status == OrderStatus.Completed).ToDictionary(o => o.RecordNumber!);
            Assert.Equal(completed.Keys.Order(), records.Select(r => r.Number).Order());
            Assert.All(records, r => Assert.True(r.Photos.Count > 0 && r.Description is { Length: > 0 }));
            Assert.Equal(orders.Count, await db.OrderContacts.CountAsync());

            var sheet = await new FigureBook(db, new FigureQuery()).ReadAsync(Putuo.SocialOrgService.Tests.Orders.TestDistrict.District);
            Assert.Equal(orders.Count, sheet.Total(Measure.Placed));
            Assert.Equal(orders.Count(o => o.WasClaimed), sheet.Total(Measure.Accepted));
            Assert.Equal(completed.Count, sheet.Total(Measure.Completed));
            Assert.Equal(await db.Ratings.CountAsync(), sheet.Total(Measure.GoodReviews));
        });
        var store = new PhotoStore(folder.FullName);
        var finding = await On.AskAsync<LedgerAudit, LedgerFinding>(audit => audit.VerifyAsync((name, cancel) => HashOfAsync(store, name, cancel)));
        Assert.Null(finding.Break);
        Assert.True(finding.Records > 0);

        On.Time.Advance(DateTime.UtcNow.AddHours(2) - On.Now);
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            await new PhotoSweep(db, store, On.Time).SweepAsync();
            Assert.Equal(await db.Photos.Select(p => p.FileName).OrderBy(n => n).ToListAsync(), store.StoredBefore(DateTime.MaxValue).Order(StringComparer.Ordinal));
        });
    }

    private static async Task<byte[]?> HashOfAsync(PhotoStore store, string name, CancellationToken cancel)
    {
        await using var thumb = store.Open(name, PhotoSize.Thumb);
        await using var full = store.Open(name, PhotoSize.Full);
        return thumb is null || full is null ? null : await SHA256.HashDataAsync(full, cancel);
    }
}

public sealed class KillOnSqlite(SqliteTestDatabase database) : KillTests(database), IClassFixture<SqliteTestDatabase>
{
    protected override async Task AssertSoundAsync(PlatformDbContext db)
    {
        Assert.Equal("ok", await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync());
        Assert.Empty(await db.Database.SqlQueryRaw<string>("SELECT \"table\" AS Value FROM pragma_foreign_key_check").ToListAsync());
    }
}

public sealed class KillOnPostgreSql(PostgreSqlTestDatabase database) : KillTests(database), IClassFixture<PostgreSqlTestDatabase>
{
    protected override async Task AssertSoundAsync(PlatformDbContext db) =>
        Assert.Equal(0, await db.Database.SqlQueryRaw<long>(
            "SELECT count(*) AS \"Value\" FROM \"OrderEvents\" e LEFT JOIN \"Orders\" o ON o.\"Id\" = e.\"OrderId\" WHERE o.\"Id\" IS NULL").SingleAsync());
}
