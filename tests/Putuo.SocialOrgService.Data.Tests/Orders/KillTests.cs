using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

/// <summary>kill -9 in the middle of mixed writes: nothing that was acknowledged is lost, and the promises hold afterwards.</summary>
public abstract class KillTests(TestDatabase database) : PlatformTests(database)
{
    private const int WritesBeforeKill = 100;
    private static readonly int Cycles = Extent.IsFull ? 20 : 3;
    private static readonly TimeSpan WritableAgain = TimeSpan.FromSeconds(2);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pt-kill-");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_killed_process_loses_nothing_it_acknowledged_and_keeps_nobody_from_going_on()
    {
        await On.PlaceAsync();
        var acknowledged = new List<(long Order, int Sequence, string Kind)>();
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            await using var child = ChildProcess.Start("write", Setting, folder.FullName);
            await child.UntilAsync("kept", WritesBeforeKill);
            await child.KillAsync();
            var clock = Stopwatch.StartNew();
            await On.PlaceAsync();
            Assert.True(clock.Elapsed < WritableAgain, $"The next order took {clock.Elapsed.TotalSeconds:0.0} s after the kill.");
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
            Assert.DoesNotContain(
                await db.OrderEvents.Where(e => e.Kind == OrderEventKind.Claimed).GroupBy(e => e.OrderId).Select(claims => claims.Count()).ToListAsync(), claims => claims > 1);
        });
        var store = new PhotoStore(folder.FullName);
        await On.UseAsync<PlatformDbContext>(db => Promises.AssertAsync(db, TestDistrict.District, (name, cancel) => HashOfAsync(store, name, cancel)));
        Assert.NotEqual(0, await On.ReadAsync(db => db.ServiceRecords.CountAsync()));

        On.Time.Advance(DateTime.UtcNow.AddHours(2) - On.Now);
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            await new PhotoSweep(db, store, On.Time).SweepAsync(everything: true);
            Assert.Equal(await db.Photos.Select(p => p.FileName).OrderBy(n => n).ToListAsync(), store.StoredBetween(DateTime.MinValue, DateTime.MaxValue).Order(StringComparer.Ordinal));
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
