using System.Globalization;
using System.Text.Json;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>One page to measure: who asks, at which addresses, and the rows its bare counterpart reads.</summary>
/// <param name="Name">What the report calls it.</param>
/// <param name="Phone">The demo account that asks; null for a visitor.</param>
/// <param name="Path">The address for the n-th request.</param>
/// <param name="Sql">The rows the bare server reads.</param>
/// <param name="Must">The least share of the bare server's rate.</param>
internal sealed record PageCase(string Name, string? Phone, Func<int, string> Path, string Sql, double Must);

/// <summary>What was found for a page: medians over the repeats.</summary>
internal sealed record PageFinding(PageCase Case, double PerSecond, double BarePerSecond, double Processor, double BareProcessor, int Bytes)
{
    public double Share => PerSecond / BarePerSecond;

    public double ProcessorShare => BareProcessor / Processor;
}

/// <summary>Measures pages against the bare server, alternating, on one core each.</summary>
internal sealed class PageLoads(BenchmarkOptions options, string database, ServerProcess platform, Func<string, Task<string>> cookieOf)
{
    /// <summary>Long enough for the run time to have compiled what is asked for to its last tier, on the one core it has.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);

    public static List<PageCase> Cases(MeasuredDatabase database)
    {
        var resident = database.Text("""SELECT MIN(u."Id") FROM "AspNetUsers" u WHERE u."Id" NOT IN (SELECT "UserId" FROM "RoleGrants")""");
        var member = database.Text("""SELECT "UserId" FROM "RoleGrants" WHERE "OrganizationId" IS NOT NULL ORDER BY "Id" LIMIT 1""");
        var own = database.Text($"""SELECT "OrganizationId" FROM "RoleGrants" WHERE "UserId" = {member}""");
        var one = database.Text($"""SELECT "Id" FROM "Orders" WHERE "RequesterUserId" = {resident} AND "Status" = 4 AND "ConfirmedAt" IS NOT NULL AND EXISTS (SELECT 1 FROM "Ratings" WHERE "OrderId" = "Orders"."Id" AND "IsCurrent") ORDER BY "Id" DESC LIMIT 1""");
        var placed = DateTime.Parse(database.Text($"""SELECT "PlacedAt" FROM "Orders" WHERE "Id" = {one}"""), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        var number = OrderNumber.Of(placed, long.Parse(one, CultureInfo.InvariantCulture));
        return
        [
            new("home, cache miss", null, n => $"/?n={n}", $"{BareSql.Figures}; {BareSql.Names}; {BareSql.News}; {BareSql.Stories}", 0.40),
            new("home, cache hit", null, _ => "/", "", 2.0),
            new("catalogue, cache miss", null, n => $"/services?n={n}", BareSql.Categories, 0.40),
            new("rankings, cache miss", null, n => $"/data?n={n}", $"{BareSql.Figures}; {BareSql.Names}", 0.40),
            new("the pool", "13800000002", _ => "/workbench/pool", $"{BareSql.Session(member)}; {BareSql.Pool(own)}", 0.30),
            new("my orders", "13800000001", _ => "/orders", $"{BareSql.Session(resident)}; {BareSql.Own(resident)}", 0.30),
            new("an order page", "13800000001", _ => "/orders/" + number, $"{BareSql.Session(resident)}; {BareSql.Order(one)}", 0.40),
        ];
    }

    public async Task<List<PageFinding>> RunAsync(IReadOnlyList<PageCase> cases)
    {
        var probes = new Dictionary<string, LoadResult>();
        foreach (var page in cases)
            probes[page.Name] = await LoadAsync(platform, page, page.Path, TimeSpan.FromMilliseconds(300));
        var bare = cases.Select((page, i) => new BarePage($"/{i}", page.Sql.Length == 0 ? cases[0].Sql : page.Sql, probes[page.Name].Bytes)).ToList();
        var pagesFile = Path.Combine(options.Folder, "bare-pages.json");
        await File.WriteAllTextAsync(pagesFile, JsonSerializer.Serialize(bare));
        using var limit = await ServerProcess.StartAsync(
            typeof(PageLoads).Assembly.Location, options.Folder, ["bare", database, pagesFile], new Dictionary<string, string>());
        var findings = new List<PageFinding>();
        for (var i = 0; i < cases.Count; i++)
        {
            var page = cases[i];
            var barePath = bare[i].Path;
            List<LoadResult> pageRuns = [], bareRuns = [];
            await LoadAsync(platform, page, page.Path, WarmUp);
            await LoadClient.RunAsync(limit, _ => barePath, null, options.Connections, WarmUp);
            for (var repeat = 0; repeat < options.Repeats; repeat++)
            {
                var time = TimeSpan.FromSeconds(options.Seconds);
                pageRuns.Add(await LoadAsync(platform, page, page.Path, time));
                bareRuns.Add(await LoadClient.RunAsync(limit, _ => barePath, null, options.Connections, time));
            }
            if (pageRuns.Any(r => r.Status != 200))
                throw new InvalidOperationException($"{page.Name} answered {pageRuns[0].Status}.");
            findings.Add(new PageFinding(page,
                Median(pageRuns, r => r.PerSecond), Median(bareRuns, r => r.PerSecond),
                Median(pageRuns, r => r.ProcessorMicroseconds), Median(bareRuns, r => r.ProcessorMicroseconds), probes[page.Name].Bytes));
            Console.WriteLine(Report.Line(findings[^1]));
        }
        return findings;
    }

    private async Task<LoadResult> LoadAsync(ServerProcess server, PageCase page, Func<int, string> path, TimeSpan time) =>
        await LoadClient.RunAsync(server, path, page.Phone is null ? null : await cookieOf(page.Phone), options.Connections, time);

    private static double Median(List<LoadResult> runs, Func<LoadResult, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);
}
