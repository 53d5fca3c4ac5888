using System.Diagnostics;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>What a size cost: the mixed load, and the processor time of each page asked for alone, in microseconds a request.</summary>
internal sealed record SizeFinding(int Orders, List<MixedFinding> Mixed, Dictionary<string, double> Alone);

/// <summary>
/// The mixed load at each size, and how the pages grow from the first size to the last. Each page is asked for alone as well, before the
/// load: only so its processor time is its own.
/// </summary>
internal sealed class MixedRun(BenchmarkOptions options)
{
    private const string NotSent = """SELECT COUNT(*) FROM "Outbox" WHERE "DeliveredAt" IS NULL""", NotFolded = """SELECT COUNT(*) FROM "FigureEntries" """;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12), AloneWarmUp = TimeSpan.FromSeconds(3), AloneTime = TimeSpan.FromSeconds(2);

    /// <summary>Measures and prints.</summary>
    public async Task RunAsync()
    {
        await using var cluster = new PostgreSqlCluster();
        var sizes = new List<SizeFinding>();
        foreach (var orders in options.Sizes)
            sizes.Add(await MeasureAsync(cluster, orders));
        if (sizes is not [var first, .., var last])
            return;
        Console.WriteLine($"\nGrowth from {first.Orders} to {last.Orders} orders, {options.Database}:\n");
        Console.WriteLine(Report.GrowthHead);
        foreach (var page in first.Mixed)
        {
            if (last.Mixed.FirstOrDefault(f => f.Name == page.Name) is { } later)
                Console.WriteLine(Report.Line(page, later, first.Alone.GetValueOrDefault(page.Name), last.Alone.GetValueOrDefault(page.Name)));
        }
    }

    private async Task<SizeFinding> MeasureAsync(PostgreSqlCluster cluster, int orders)
    {
        var folder = Path.Combine(options.Folder, $"mixed-{options.Database}-{orders}");
        var isThere = File.Exists(Path.Combine(folder, "platform.db"));
        await using var database = await MeasuredDatabase.CreateAsync(options.Database, cluster, folder);
        var platform = new Platform(folder);
        Cores.UseAll();
        if (!options.Keep || !isThere)
            await platform.FillAsync(database, orders);
        Cores.MoveLoadAside();
        try
        {
            var start = Stopwatch.StartNew();
            using var server = await platform.StartAsync(database);
            using (var first = new Browser(server.Port))
                await first.GetAsync("/");
            start.Stop();
            using var load = await MixedLoad.BeginAsync(server, database, options.Connections);
            await load.RunAsync(WarmUp);
            await SettleAsync(database);
            var alone = await AloneAsync(server);
            var mixed = await load.RunAsync(TimeSpan.FromSeconds(options.MixedSeconds));
            Console.WriteLine($"\n{orders} orders, {database.Name}, {options.Connections} visitors, {options.MixedSeconds} s; first page {start.Elapsed.TotalSeconds:0.0} s after the start, on one core:\n");
            Console.WriteLine(Report.MixedHead);
            foreach (var finding in mixed)
                Console.WriteLine(Report.Line(finding, alone.GetValueOrDefault(finding.Name)));
            Console.WriteLine($"\nLeft behind: {database.Text(NotSent)} messages not sent, "
                + $"{database.Text(NotFolded)} figures not folded. First error: {load.FirstError ?? "none"}");
            return new SizeFinding(orders, mixed, alone);
        }
        finally
        {
            if (!options.Keep)
                Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Waits until what the warm-up left to send and to fold is done: it would be counted for the pages asked for next.</summary>
    private static async Task SettleAsync(MeasuredDatabase database)
    {
        for (var tries = 0; tries < 60 && (database.Text(NotSent) != "0" || database.Text(NotFolded) != "0"); tries++)
            await Task.Delay(500);
    }

    private async Task<Dictionary<string, double>> AloneAsync(ServerProcess server)
    {
        var costs = new Dictionary<string, double>();
        foreach (var (phone, pages) in new[]
        {
            ("13800000001", new[] { ("home", "/"), ("my orders", "/orders"), ("an order page", "") }),
            ("13800000002", [("the pool", "/workbench/pool"), ("the workbench", "/workbench")]),
            ("13800000005", [("the community's desk", "/community"), ("triage", "/triage"), ("a decision", "")]),
        })
        {
            using var browser = new Browser(server.Port);
            await browser.SignInAsync(phone);
            foreach (var (name, path) in pages)
            {
                var address = path.Length > 0 ? path : name == "a decision"
                    ? $"/orders/{(await browser.GetAsync("/triage")).Numbers("/triage\"")[0]}/triage"
                    : "/orders/" + (await browser.GetAsync("/orders")).Numbers("\"")[0];
                costs[name] = await CostAsync(server, address, browser.Cookies);
            }
        }
        return costs;
    }

    /// <summary>The median of the repeats.</summary>
    private async Task<double> CostAsync(ServerProcess server, string path, string cookies)
    {
        await LoadClient.RunAsync(server, _ => path, cookies, options.Connections, AloneWarmUp);
        var costs = new List<double>();
        for (var repeat = 0; repeat < options.Repeats; repeat++)
        {
            var result = await LoadClient.RunAsync(server, _ => path, cookies, options.Connections, AloneTime);
            if (result.Status != 200)
                throw new InvalidOperationException($"{path} answered {result.Status}.");
            costs.Add(result.ProcessorMicroseconds);
        }
        return costs.Order().ElementAt(costs.Count / 2);
    }
}
