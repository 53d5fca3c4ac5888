using Putuo.SocialOrgService.Benchmarks;

if (args is ["bare", var file, var pages])
{
    await BareServer.RunAsync(file, pages);
    return;
}

var options = BenchmarkOptions.Parse(args);
var database = Path.Combine(options.Folder, "platform.db");
var platformAssembly = Path.Combine(AppContext.BaseDirectory, "Putuo.SocialOrgService.Web.dll");
var contentRoot = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Putuo.SocialOrgService.Web"));
var settings = new Dictionary<string, string>
{
    ["ASPNETCORE_ENVIRONMENT"] = "Development",
    ["Files__Data"] = options.Folder,
    ["Serilog__MinimumLevel__Default"] = "Warning",
    ["ReloadStaticAssetsAtRuntime"] = "false",
};

if (!options.Keep || !File.Exists(database))
{
    if (Directory.Exists(options.Folder))
        Directory.Delete(options.Folder, recursive: true);
    Directory.CreateDirectory(options.Folder);
    Console.WriteLine($"Filling {options.Orders} orders …");
    using (await ServerProcess.StartAsync(platformAssembly, contentRoot, [], settings))
        await Task.Delay(TimeSpan.FromSeconds(5));
    Console.WriteLine($"{Filling.Multiply(database, options.Orders)} orders.");
}

if (options.Pages)
{
    ServerProcess.MoveLoadAside();
    using var platform = await ServerProcess.StartAsync(platformAssembly, contentRoot, [], settings);
    var signIn = new SignIn(platform.Port);
    Console.WriteLine(Report.PageHead);
    await new PageLoads(options, database, platform, signIn.CookieOfAsync).RunAsync(PageLoads.Cases(database).FindAll(page => page.Name.Contains(options.Page, StringComparison.Ordinal)));
}

if (options.Writes)
{
    ServerProcess.UseAllCores();
    using var writes = new WriteLoads(database);
    await writes.LoadAsync();
    var time = TimeSpan.FromSeconds(options.Seconds);
    Console.WriteLine();
    Console.WriteLine($"Raw durable writes of this disk: {writes.RawDurableRate(time):0}/s");
    Console.WriteLine(Report.WriteHead);
    Console.WriteLine(Report.Line(await writes.PlaceAsync(32, time)));
    Console.WriteLine(Report.Line(await writes.ClaimAsync(64, time)));
}
