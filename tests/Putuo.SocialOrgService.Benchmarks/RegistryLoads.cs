using System.Diagnostics;
using System.Globalization;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>How a page of a registry did among few entries and among many.</summary>
internal sealed record RegistryFinding(string Name, LoadResult Few, LoadResult Many)
{
    /// <summary>Its cost in processor time among many, over that among few.</summary>
    public double Growth => Many.ProcessorMicroseconds / Few.ProcessorMicroseconds;
}

/// <summary>An export of a whole list beside reading the same rows bare: the first one that a started platform makes, and one like it on a platform that has served a while.</summary>
internal sealed record ExportFinding(string Name, long Rows, double FirstSeconds, double Seconds, double BareSeconds, long Bytes, double Megabytes)
{
    /// <summary>Rows a second, on a platform that has served a while.</summary>
    public double RowsPerSecond => Rows / Seconds;
}

/// <summary>
/// Measures the registries and lists that everybody may search, first among the demonstration's entries and then among 5 000 organizations and
/// 20 000 talents in the same file, and the export of all orders as a table. Every request misses the cache.
/// </summary>
internal sealed class RegistryLoads(BenchmarkOptions options, Platform platform, MeasuredDatabase database)
{
    private const int Organizations = 5_000, Talents = 20_000;

    /// <summary>Exports before the measured one: as many as the runtime takes to compile what they go through for good.</summary>
    private const int WarmExports = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);

    private static readonly (string Name, string Path)[] Pages =
    [
        ("organizations", "/organizations?n="),
        ("organizations by two characters", "/organizations?q=%E5%85%BB%E8%80%81&n="),
        ("organizations by initials", "/organizations?q=hdzl&n="),
        ("organizations by field and area", "/organizations?field=A&area=1201&n="),
        ("talents", "/talents?n="),
        ("talents by field and area", "/talents?field=A&area=1201&n="),
        ("offerings", "/offerings?n="),
        ("residents' demands", "/lists/residents?n="),
        ("who serves where", "/organizations/coverage?n="),
    ];

    public async Task RunAsync()
    {
        var few = await MeasureAsync();
        var (organizations, talents) = Filling.MultiplyRegistries(database, Organizations, Talents);
        Console.WriteLine($"{organizations} organizations, {talents} talents.");
        var many = await MeasureAsync();
        Console.WriteLine(Report.RegistryHead);
        foreach (var (name, _) in Pages)
            Console.WriteLine(Report.Line(new RegistryFinding(name, few[name], many[name])));
        Console.WriteLine();
        Console.WriteLine(Report.ExportHead);
        using var server = await platform.StartAsync(database);
        foreach (var format in new[] { "csv", "xlsx" })
            Console.WriteLine(Report.Line(await ExportAsync(server, format)));
    }

    private async Task<Dictionary<string, LoadResult>> MeasureAsync()
    {
        using var server = await platform.StartAsync(database);
        var found = new Dictionary<string, LoadResult>();
        foreach (var (name, path) in Pages)
        {
            await LoadClient.RunAsync(server, n => path + n, null, options.Connections, WarmUp);
            found[name] = await LoadClient.RunAsync(server, n => path + (n + 1_000_000), null, options.Connections, TimeSpan.FromSeconds(options.Seconds));
            if (found[name].Status != 200)
                throw new InvalidOperationException($"{name} answered {found[name].Status}.");
        }
        return found;
    }

    private async Task<ExportFinding> ExportAsync(ServerProcess server, string format)
    {
        var (first, bytes, most) = await TakeAsync(server, format);
        for (var n = 1; n < WarmExports; n++)
            most = Math.Max(most, (await TakeAsync(server, format)).Megabytes);
        var (seconds, _, megabytes) = await TakeAsync(server, format);
        var (rows, bare) = Bare();
        return new ExportFinding($"residents' demands as {format}", rows, first, seconds, bare, bytes, Math.Max(most, megabytes));
    }

    private static async Task<(double Seconds, long Bytes, double Megabytes)> TakeAsync(ServerProcess server, string format)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}"), Timeout = Timeout.InfiniteTimeSpan };
        var before = server.Memory;
        var watch = Stopwatch.StartNew();
        await using var answer = await http.GetStreamAsync($"/lists/residents/export.{format}");
        var (buffer, bytes, peak) = (new byte[1 << 16], 0L, before);
        for (int read; (read = await answer.ReadAsync(buffer)) > 0;)
        {
            bytes += read;
            peak = Math.Max(peak, server.Memory);
        }
        return (watch.Elapsed.TotalSeconds, bytes, (peak - before) / 1048576.0);
    }

    /// <summary>Reads the rows of the same list with nothing around them.</summary>
    private (long Rows, double Seconds) Bare()
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT "Id", "PlacedAt", "TopCategory", "CommunityId", "Status", "RejectedBy" FROM "Orders"
            WHERE "RequesterCommunityId" IS NULL AND "RequesterDepartmentId" IS NULL ORDER BY "Id" DESC
            """;
        var watch = Stopwatch.StartNew();
        using var reader = command.ExecuteReader();
        var rows = 0L;
        for (; reader.Read(); rows++)
            _ = string.Create(CultureInfo.InvariantCulture, $"{reader.GetInt64(0)}{reader.GetValue(1)}{reader.GetString(2)}{reader.GetValue(3)}{reader.GetValue(4)}");
        return (rows, watch.Elapsed.TotalSeconds);
    }
}
