using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Imports;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Imports;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>What an import took.</summary>
/// <param name="Name">Of what.</param>
/// <param name="CheckSeconds">How long its check took.</param>
/// <param name="RunSeconds">How long its run took, which is how long SQLite's one writer was kept.</param>
/// <param name="BareSeconds">How long as many rows took in one transaction of a prepared statement.</param>
/// <param name="Megabytes">By how much the memory in use grew at most.</param>
internal sealed record ImportFinding(string Name, double CheckSeconds, double RunSeconds, double BareSeconds, double Megabytes);

/// <summary>Takes 10 000 organizations and 10 000 past orders in from lists of values, beside as many bare inserts of as many bytes into the same kind of file.</summary>
internal sealed class ImportLoad : IDisposable
{
    private const int Count = 10_000;

    private readonly ServiceProvider services;
    private readonly string database;

    public ImportLoad(string database)
    {
        this.database = database;
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddPlatformDatabase(new DatabaseSetting { Connection = $"Data Source={database}" });
        collection.AddSingleton(new FieldCipher(new byte[32]));
        collection.AddSingleton(TimeProvider.System);
        collection.AddSingleton(new DistrictClock(TimeProvider.System));
        collection.AddSingleton<DistrictBook>();
        collection.AddScoped(provider => provider.GetRequiredService<DistrictBook>().Current);
        collection.AddSingleton<ImportQueue>();
        collection.AddScoped<ImportBook>();
        collection.AddScoped<ImportRun>();
        services = collection.BuildServiceProvider();
    }

    public async Task LoadAsync() => await services.GetRequiredService<DistrictBook>().LoadAsync("");

    /// <summary>Measures both, the orders as those of the organizations just taken in.</summary>
    public async IAsyncEnumerable<ImportFinding> RunAsync()
    {
        var district = services.GetRequiredService<DistrictBook>().Current;
        var (first, community) = (Random.Shared.Next(10_000_000, 80_000_000), district.Communities[0].Name);
        var department = district.Departments.First().Name;
        yield return await MeasureAsync("10 000 organizations", ImportKind.Organizations,
            "Name,Type,CreditCode,CodeReason,Department,RegisteredOn,Representative,Fields,Areas,About",
            number => $"服务社{first + number},ServiceInstitution,52330903{first + number}00,基准,{department},2019-05-20,陈海明,A,{community},为高龄、独居老人提供助餐和陪诊");
        yield return await MeasureAsync("10 000 past orders, counted", ImportKind.Orders,
            "Source,OrderNumber,OrderCategory,Community,PlacedOn,AcceptedOn,ClosedOn,Status,Organization,Stars",
            number => $"基准,{first}-{number},{district.Orderable.First().Code},{community},2021-06-{1 + (number % 28):00},2021-06-28,2021-06-30,Completed,52330903{first + number}00,5");
    }

    public void Dispose() => services.Dispose();

    private async Task<ImportFinding> MeasureAsync(string name, ImportKind kind, string header, Func<int, string> row)
    {
        using var scope = services.CreateScope();
        var words = new ImportVocabulary(scope.ServiceProvider.GetRequiredService<District>(), []);
        var file = Encoding.UTF8.GetBytes(header + "\n" + string.Join('\n', Enumerable.Range(0, Count).Select(row)));
        var user = await scope.ServiceProvider.GetRequiredService<PlatformDbContext>().Users.Select(u => u.Id).FirstAsync();
        var (actor, book) = (new Actor(ActorRole.Administrator, user, Name: "区民政局"), scope.ServiceProvider.GetRequiredService<ImportBook>());
        GC.Collect();
        var (before, most) = (GC.GetTotalMemory(true), 0L);
        var watch = Stopwatch.StartNew();
        var (id, fault) = await book.CheckAsync(actor, new ImportUpload(kind, "list.csv", file, IsCounted: true, Guid.NewGuid()), words);
        var check = watch.Elapsed.TotalSeconds;
        if (id is not { } import || !await book.StartAsync(actor, import))
            throw new InvalidOperationException($"The check found faults: {fault}");
        watch.Restart();
        await scope.ServiceProvider.GetRequiredService<ImportRun>().GoAsync(import, words, _ => most = Math.Max(most, GC.GetTotalMemory(false)));
        var run = watch.Elapsed.TotalSeconds;
        return new ImportFinding(name, check, run, Bare(file.Length / Count), (most - before) / (1024.0 * 1024));
    }

    /// <summary>As many rows of as many bytes in one durable transaction.</summary>
    private double Bare(int bytes)
    {
        using var connection = new SqliteConnection($"Data Source={database}.bare{bytes};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; DROP TABLE IF EXISTS T; CREATE TABLE T (Id INTEGER PRIMARY KEY, Key TEXT UNIQUE, Text TEXT)");
        var watch = Stopwatch.StartNew();
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO T (Key, Text) VALUES ($key, $text)";
            var (key, text) = (insert.Parameters.Add("$key", SqliteType.Text), insert.Parameters.Add("$text", SqliteType.Text));
            text.Value = new string('x', bytes);
            for (var number = 0; number < Count; number++)
            {
                key.Value = number.ToString(CultureInfo.InvariantCulture);
                insert.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        return watch.Elapsed.TotalSeconds;

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
