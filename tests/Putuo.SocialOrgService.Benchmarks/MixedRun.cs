using System.Diagnostics;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>One size of the database with its server and its visitors.</summary>
internal sealed record MeasuredSize(int Orders, string Folder, MeasuredDatabase Database, ServerProcess Server, MixedLoad Load, TimeSpan FirstPage)
{
    /// <summary>The processor time of each page asked for alone, in microseconds a request.</summary>
    public Dictionary<string, double> Alone { get; } = [];

    /// <summary>What each page and form cost under the mixed load.</summary>
    public List<MixedFinding> Mixed { get; set; } = [];
}

/// <summary>
/// The mixed load at each size, and how the pages grow from the first size to the last. Before the load each page is asked for alone as
/// well, for only so its processor time is its own, at all sizes in turn: a machine is faster at one time than at another.
/// </summary>
internal sealed class MixedRun(BenchmarkOptions options)
{
    private const string NotSent = """SELECT COUNT(*) FROM "Outbox" WHERE "DeliveredAt" IS NULL""", NotFolded = """SELECT COUNT(*) FROM "FigureEntries" """;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12), AloneWarmUp = TimeSpan.FromSeconds(8), AloneTime = TimeSpan.FromSeconds(2);

    private static readonly (string Phone, (string Name, string Path)[] Pages)[] Readers =
    [
        ("13800000001", [("home", "/"), ("my orders", "/orders"), ("an order page", "")]),
        ("13800000002", [("the pool", "/workbench/pool"), ("the workbench", "/workbench")]),
        ("13800000005", [("the community's desk", "/community"), ("triage", "/triage"), ("a decision", "")]),
    ];

    /// <summary>Measures and prints.</summary>
    public async Task RunAsync()
    {
        await using var cluster = new PostgreSqlCluster();
        var sizes = new List<MeasuredSize>();
        try
        {
            foreach (var orders in options.Sizes)
                sizes.Add(await BeginAsync(cluster, orders));
            await AloneAsync(sizes);
            foreach (var size in sizes)
                await MeasureAsync(size);
        }
        finally
        {
            foreach (var size in sizes)
                await EndAsync(size);
        }
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

    private async Task<MeasuredSize> BeginAsync(PostgreSqlCluster cluster, int orders)
    {
        var folder = Path.Combine(options.Folder, $"mixed-{options.Database}-{orders}");
        var isThere = File.Exists(Path.Combine(folder, "platform.db"));
        var database = await MeasuredDatabase.CreateAsync(options.Database, cluster, folder);
        var platform = new Platform(folder);
        Cores.UseAll();
        if (!options.Keep || !isThere)
            await platform.FillAsync(database, orders);
        Cores.MoveLoadAside();
        var start = Stopwatch.StartNew();
        var server = await platform.StartAsync(database);
        try
        {
            using (var first = new Browser(server.Port))
                await first.GetAsync("/");
            start.Stop();
            var load = await MixedLoad.BeginAsync(server, database, options.Connections);
            await load.RunAsync(WarmUp);
            await SettleAsync(database);
            return new MeasuredSize(orders, folder, database, server, load, start.Elapsed);
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    private async Task MeasureAsync(MeasuredSize size)
    {
        size.Mixed = await size.Load.RunAsync(TimeSpan.FromSeconds(options.MixedSeconds));
        Console.WriteLine($"\n{size.Orders} orders, {size.Database.Name}, {options.Connections} visitors, {options.MixedSeconds} s; "
            + $"first page {size.FirstPage.TotalSeconds:0.0} s after the start, on one core:\n");
        Console.WriteLine(Report.MixedHead);
        foreach (var finding in size.Mixed)
            Console.WriteLine(Report.Line(finding, size.Alone.GetValueOrDefault(finding.Name)));
        Console.WriteLine($"\nLeft behind: {size.Database.Text(NotSent)} messages not sent, {size.Database.Text(NotFolded)} figures not folded. "
            + $"First error: {size.Load.FirstError ?? "none"}");
    }

    private async Task EndAsync(MeasuredSize size)
    {
        size.Load.Dispose();
        size.Server.Dispose();
        await size.Database.DisposeAsync();
        if (!options.Keep)
            Directory.Delete(size.Folder, recursive: true);
    }

    /// <summary>Waits until what the warm-up left to send and to fold is done: it would be counted for the pages asked for next.</summary>
    private static async Task SettleAsync(MeasuredDatabase database)
    {
        for (var tries = 0; tries < 60 && (database.Text(NotSent) != "0" || database.Text(NotFolded) != "0"); tries++)
            await Task.Delay(500);
    }

    private async Task AloneAsync(List<MeasuredSize> sizes)
    {
        foreach (var (phone, pages) in Readers)
        {
            var browsers = new List<Browser>();
            foreach (var size in sizes)
            {
                browsers.Add(new Browser(size.Server.Port));
                await browsers[^1].SignInAsync(phone);
            }
            foreach (var (name, path) in pages)
                await CostsAsync(sizes, browsers, name, path);
            browsers.ForEach(browser => browser.Dispose());
        }
    }

    /// <summary>The medians of the repeats, which alternate between the sizes.</summary>
    private async Task CostsAsync(List<MeasuredSize> sizes, List<Browser> browsers, string name, string path)
    {
        var addresses = new List<string>();
        foreach (var browser in browsers)
        {
            addresses.Add(path.Length > 0 ? path : name == "a decision"
                ? $"/orders/{(await browser.GetAsync("/triage")).Numbers("/triage\"")[0]}/triage"
                : "/orders/" + (await browser.GetAsync("/orders")).Numbers("\"")[0]);
        }
        for (var i = 0; i < sizes.Count; i++)
            await CostAsync(i, AloneWarmUp);
        var costs = sizes.Select(_ => new List<double>()).ToList();
        for (var repeat = 0; repeat < options.Repeats; repeat++)
        {
            for (var i = 0; i < sizes.Count; i++)
                costs[i].Add(await CostAsync(i, AloneTime));
        }
        for (var i = 0; i < sizes.Count; i++)
            sizes[i].Alone[name] = costs[i].Order().ElementAt(costs[i].Count / 2);

        async Task<double> CostAsync(int size, TimeSpan time)
        {
            var result = await LoadClient.RunAsync(sizes[size].Server, _ => addresses[size], browsers[size].Cookies, options.Connections, time);
            return result.Status == 200 ? result.ProcessorMicroseconds : throw new InvalidOperationException($"{addresses[size]} answered {result.Status}.");
        }
    }
}
