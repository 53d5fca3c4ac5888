using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>A write load: how many a second, and how long the slowest hundredth took.</summary>
internal sealed record WriteResult(string Name, double PerSecond, double P99Milliseconds, string Remark);

/// <summary>Placing and claiming through the order desk on a durable SQLite file, beside the raw durable write rate of the same disk.</summary>
internal sealed class WriteLoads : IDisposable
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    private readonly ServiceProvider services;
    private readonly string database;

    public WriteLoads(string database)
    {
        this.database = database;
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddPlatformDatabase(new DatabaseSetting { Connection = $"Data Source={database}" });
        collection.AddSingleton(new FieldCipher(new byte[32]));
        collection.AddSingleton(TimeProvider.System);
        collection.AddSingleton(new DistrictClock(TimeProvider.System));
        collection.AddSingleton<OutboxBell>();
        collection.AddSingleton<OrderQueries>();
        collection.AddSingleton<DistrictBook>();
        collection.AddScoped(provider => provider.GetRequiredService<DistrictBook>().Current);
        collection.AddScoped<IOrderRepository, OrderRepository>();
        collection.AddScoped<IOrganizationRegistry, OrganizationRegistry>();
        collection.AddScoped<IOfferingRegistry, OfferingRegistry>();
        collection.AddScoped<OrderDesk>();
        services = collection.BuildServiceProvider();
    }

    public async Task LoadAsync() => await services.GetRequiredService<DistrictBook>().LoadAsync("");

    /// <summary>How many one-row transactions a second this disk takes with synchronous=FULL.</summary>
    public double RawDurableRate(TimeSpan time)
    {
        var file = database + ".raw";
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS T (Id INTEGER PRIMARY KEY, Text TEXT)");
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO T (Text) VALUES ('durable')";
        insert.Prepare();
        var watch = Stopwatch.StartNew();
        var count = 0;
        for (; watch.Elapsed < time; count++)
            insert.ExecuteNonQuery();
        return count / watch.Elapsed.TotalSeconds;

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    public async Task<WriteResult> PlaceAsync(int writers, TimeSpan time)
    {
        var resident = await WithAsync((db, _) => db.Users.Where(u => !db.RoleGrants.Any(g => g.UserId == u.Id)).Select(u => u.Id).FirstAsync());
        var actor = new Actor(ActorRole.Resident, resident);
        var request = await RequestAsync();
        var (count, p99) = await LoopAsync(writers, time, async desk =>
        {
            var result = await desk.PlaceAsync(actor, request, Guid.NewGuid().ToString("N"));
            if (!result.IsDone)
                throw new InvalidOperationException($"An order was refused: {result.Refusal}");
        });
        return new WriteResult($"place an order, {writers} writers", count, p99, "durable, with contact, event, figures, outbox and form key");
    }

    public async Task<WriteResult> ClaimAsync(int contenders, TimeSpan time)
    {
        var request = await RequestAsync();
        var resident = await WithAsync((db, _) => db.Users.Select(u => u.Id).FirstAsync());
        var organizations = await WithAsync((db, d) => EligibleAsync(db, d, request));
        var latencies = new ConcurrentBag<double>();
        int attempts = 0, winners = 0, rounds = 0;
        var busy = TimeSpan.Zero;
        while (busy < time)
        {
            var order = await WithDeskAsync(desk => desk.PlaceAsync(new Actor(ActorRole.Resident, resident), request));
            var watch = Stopwatch.StartNew();
            var results = await Task.WhenAll(Enumerable.Range(0, contenders).Select(i => Task.Run(async () =>
            {
                var actor = new Actor(ActorRole.OrganizationMember, resident, organizations[i % organizations.Count], Name: "contender");
                var start = Stopwatch.GetTimestamp();
                var result = await WithDeskAsync(desk => desk.ClaimAsync(actor, order.OrderId));
                latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                return result.IsDone;
            })));
            busy += watch.Elapsed;
            attempts += contenders;
            winners += results.Count(won => won);
            rounds++;
        }
        var remark = winners == rounds ? $"{rounds} orders, exactly one winner each" : $"WRONG: {winners} winners of {rounds} orders";
        return new WriteResult($"claim, {contenders} contenders on one order", attempts / busy.TotalSeconds, Percentile(latencies), remark);
    }

    public void Dispose() => services.Dispose();

    private async Task<NewOrder> RequestAsync()
    {
        var district = await WithAsync((_, d) => Task.FromResult(d));
        var served = await WithAsync((db, d) => (
            from f in db.Set<OrganizationField>()
            join a in db.Set<OrganizationArea>() on f.OrganizationId equals a.OrganizationId
            where f.CategoryCode == "A"
            select a.AreaId).Distinct().ToListAsync());
        var community = district.Communities.First(c => c.IsOn && district.Path(c.Id).Any(a => served.Contains(a.Id)));
        return new NewOrder
        {
            CategoryCode = district.Within("A").First(c => !c.NeedsTriage).Code,
            Need = "老人腿脚不便,中午需要送餐上门",
            CommunityId = community.Id,
            Contact = new Contact("张阿姨", "13800000000", "3幢201"),
            ConsentVersion = "2022-02",
        };
    }

    private static Task<List<int>> EligibleAsync(PlatformDbContext db, District district, NewOrder request)
    {
        var areas = district.Path(request.CommunityId).Select(a => a.Id).ToList();
        return db.Organizations.Where(o => o.Status == OrganizationStatus.Active
                && o.Fields.Any(f => f.CategoryCode == request.CategoryCode.Substring(0, 1)) && o.Areas.Any(a => areas.Contains(a.AreaId)))
            .Select(o => o.Id).ToListAsync();
    }

    private async Task<(double PerSecond, double P99)> LoopAsync(int writers, TimeSpan time, Func<OrderDesk, Task> write)
    {
        await SpanAsync(writers, WarmUp, write);
        return await SpanAsync(writers, time, write);
    }

    private async Task<(double PerSecond, double P99)> SpanAsync(int writers, TimeSpan time, Func<OrderDesk, Task> write)
    {
        var latencies = new ConcurrentBag<double>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < time)
            {
                var start = Stopwatch.GetTimestamp();
                using var scope = services.CreateScope();
                await write(scope.ServiceProvider.GetRequiredService<OrderDesk>());
                latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        return (latencies.Count / watch.Elapsed.TotalSeconds, Percentile(latencies));
    }

    private async Task<T> WithAsync<T>(Func<PlatformDbContext, District, Task<T>> read)
    {
        using var scope = services.CreateScope();
        return await read(scope.ServiceProvider.GetRequiredService<PlatformDbContext>(), scope.ServiceProvider.GetRequiredService<District>());
    }

    private async Task<OrderResult> WithDeskAsync(Func<OrderDesk, Task<OrderResult>> act)
    {
        using var scope = services.CreateScope();
        return await act(scope.ServiceProvider.GetRequiredService<OrderDesk>());
    }

    private static double Percentile(ConcurrentBag<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * 0.99))];
    }
}
