using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

public abstract class LedgerTests(TestDatabase database) : PlatformTests(database)
{
    private const int Orders = 24;

    [Fact]
    public async Task Completions_of_one_provider_at_once_stand_in_one_chain_and_a_change_afterwards_is_found()
    {
        var ids = new List<long>();
        for (var i = 0; i < Orders; i++)
            ids.Add(await On.ClaimedAsync());
        var results = await Task.WhenAll(ids.Select(id => Task.Run(() =>
            On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, id, OrderBuilder.Work(On.Now))))));
        Assert.All(results, r => Assert.True(r.IsDone, $"{r.Refusal}"));

        var records = await On.ReadAsync(db => db.ServiceRecords.AsNoTracking().OrderBy(r => r.Sequence).ToListAsync());
        Assert.Equal(Enumerable.Range(1, Orders), records.Select(r => r.Sequence));
        Assert.Equal(records.Select(r => r.Hash).Prepend(ServiceRecord.Genesis).Take(Orders), records.Select(r => r.PreviousHash));
        Assert.Equal(results.Select(r => r.Event!.RecordNumber).Order(), records.Select(r => r.Number));
        Assert.Equal(new LedgerFinding(Orders, 1, Orders), await AuditAsync());

        await CorrectAsync(ids[3]);
        await EraseAsync(records[5].Number);
        Assert.Null((await AuditAsync()).Break);

        var real = (await On.OrderAsync(ids[0])).RecordNumber;
        await NameAsync(ids[0], "TZ-O001-9999");
        Assert.Equal((LedgerBreak.RecordMissing, "TZ-O001-9999"), ((await AuditAsync()).Break!.Value, (await AuditAsync()).Broken));
        await NameAsync(ids[0], real);

        var changed = records[7].Number;
        await On.UseAsync<PlatformDbContext>(db => db.ServiceRecords.Where(r => r.Number == changed).ExecuteUpdateAsync(r => r.SetProperty(x => x.Minutes, 600)));
        var finding = await AuditAsync();
        Assert.Equal((LedgerBreak.Record, changed), (finding.Break!.Value, finding.Broken));
    }

    private async Task CorrectAsync(long id)
    {
        var former = (await On.OrderAsync(id)).RecordNumber;
        var corrected = await On.DoAsync(desk => desk.CorrectAsync(
            Cast.FirstMember, id, OrderBuilder.Work(On.Now, description: "更正：实际服务两小时。"), "时长写错了"));
        Assert.True(corrected.IsDone, $"{corrected.Refusal}");
        var records = await On.ReadAsync(db => db.ServiceRecords.AsNoTracking().Where(r => r.OrderId == id).OrderBy(r => r.Id).ToListAsync());
        Assert.Equal([false, true], records.Select(r => r.IsLatest));
        Assert.Equal(former, records[1].Supersedes);
        Assert.Equal("送米上门，搬到厨房。", records[0].Description);
    }

    /// <summary>An order's row names a record behind the back of its timeline.</summary>
    private Task NameAsync(long id, string? record) => On.UseAsync<PlatformDbContext>(db =>
        db.Orders.Where(o => o.Id == id).ExecuteUpdateAsync(o => o.SetProperty(x => x.RecordNumber, record)));

    private Task EraseAsync(string number) => On.UseAsync<PlatformDbContext>(async db =>
    {
        var record = await db.ServiceRecords.Include(r => r.Photos).SingleAsync(r => r.Number == number);
        record.Erase();
        await db.SaveChangesAsync();
    });

    private Task<LedgerFinding> AuditAsync() =>
        On.AskAsync<LedgerAudit, LedgerFinding>(audit => audit.VerifyAsync((_, _) => Task.FromResult<byte[]?>(new byte[32])));
}

public sealed class LedgerOnSqlite(SqliteTestDatabase database) : LedgerTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class LedgerOnPostgreSql(PostgreSqlTestDatabase database) : LedgerTests(database), IClassFixture<PostgreSqlTestDatabase>;
