namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>The platform as it is built: starts as a process of its own on a database, and fills one.</summary>
/// <param name="folder">Its data folder.</param>
internal sealed class Platform(string folder)
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "Putuo.SocialOrgService.Web.dll");
    private static readonly string ContentRoot = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Putuo.SocialOrgService.Web"));

    /// <summary>How long the platform is left alone with its new data, to send what waits in the outbox and to fold its figures.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    /// <summary>Starts it on a database; a new one gets the demonstration data.</summary>
    public Task<ServerProcess> StartAsync(MeasuredDatabase database) => ServerProcess.StartAsync(
        Assembly,
        ContentRoot,
        [],
        new Dictionary<string, string>(database.Settings)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Files__Data"] = folder,
            ["Serilog__MinimumLevel__Default"] = "Warning",
            ["ReloadStaticAssetsAtRuntime"] = "false",
        },
        () => database.Processor);

    /// <summary>Fills an empty database with the demonstration data and multiplies that, in an empty folder.</summary>
    public async Task FillAsync(MeasuredDatabase database, int orders)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        Console.WriteLine($"Filling {orders} orders …");
        using (await StartAsync(database))
            await Task.Delay(Settle);
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Console.WriteLine($"{Filling.Multiply(database, orders)} orders, multiplied in {watch.Elapsed.TotalSeconds:0} s.");
    }
}
