using Putuo.SocialOrgService.Benchmarks;

if (args is ["bare", var file, var pages])
{
    await BareServer.RunAsync(file, pages);
    return;
}

var options = BenchmarkOptions.Parse(args);
if (options.Pages || options.Writes || options.Import || options.Registries)
{
    var platform = new Platform(options.Folder);
    await using var database = new SqliteDatabase(options.Folder);
    if (!options.Keep || !File.Exists(database.File))
        await platform.FillAsync(database, options.Sizes[0]);

    if (options.Pages)
    {
        Cores.MoveLoadAside();
        using var server = await platform.StartAsync(database);
        var signIn = new SignIn(server.Port);
        Console.WriteLine(Report.PageHead);
        await new PageLoads(options, database.File, server, signIn.CookieOfAsync).RunAsync(PageLoads.Cases(database).FindAll(page => page.Name.Contains(options.Page, StringComparison.Ordinal)));
    }

    if (options.Writes)
    {
        Cores.UseAll();
        using var writes = new WriteLoads(database.File);
        await writes.LoadAsync();
        var time = TimeSpan.FromSeconds(options.Seconds);
        Console.WriteLine();
        Console.WriteLine($"Raw durable writes of this disk: {writes.RawDurableRate(time):0}/s");
        Console.WriteLine(Report.WriteHead);
        Console.WriteLine(Report.Line(await writes.PlaceAsync(32, time)));
        Console.WriteLine(Report.Line(await writes.ClaimAsync(64, time)));
    }

    if (options.Registries)
    {
        Cores.MoveLoadAside();
        await new RegistryLoads(options, platform, database).RunAsync();
    }

    if (options.Import)
    {
        Cores.UseAll();
        using var imports = new ImportLoad(database.File);
        await imports.LoadAsync();
        Console.WriteLine();
        Console.WriteLine(Report.ImportHead);
        await foreach (var finding in imports.RunAsync())
            Console.WriteLine(Report.Line(finding));
    }
}

if (options.Mixed)
    await new MixedRun(options).RunAsync();
