using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Putuo.SocialOrgService.Tests.Hosting;

namespace Putuo.SocialOrgService.Browser.Tests.Visitors;

/// <summary>
/// One browser for the run, and the platform with demonstration data that is made once: one server that every class reads
/// from, and a copy with a server of its own for a class that writes.
/// </summary>
public sealed class DemonstrationPlatform : IAsyncLifetime
{
    private readonly DirectoryInfo folders = Directory.CreateTempSubdirectory("pt-browser-");
    private readonly ConcurrentBag<WebProcess> started = [];
    private readonly ConcurrentDictionary<Uri, string> folderOf = new();
    private readonly ConcurrentDictionary<(Role Role, View View), Lazy<Task<string>>> sessions = new();
    private Lazy<Task<Uri>> scribbled = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private int copies;

    /// <summary>The address of the server that tests only read from.</summary>
    public Uri Address { get; private set; } = null!;

    private string Template => Path.Combine(folders.FullName, "template");

    /// <summary>Makes the data, starts the reading server and the browser.</summary>
    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(15_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PT_CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        });
        await using (await RunAsync(Template, TimeSpan.FromMinutes(3)))
        {
        }

        Address = await CopyAsync();
        scribbled = new(CopyAsync);
    }

    /// <summary>A copy of the data that no server uses; it goes with the run.</summary>
    public string CopyFolder()
    {
        var copy = Path.Combine(folders.FullName, $"copy{Interlocked.Increment(ref copies)}");
        foreach (var file in Directory.EnumerateFiles(Template, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Template, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }

    /// <summary>The address of a server that any test may write to, and none may ask what it holds afterwards.</summary>
    public Task<Uri> ScribbleAsync() => scribbled.Value;

    /// <summary>Starts a server over a copy of the data and gives its address; it ends with the run.</summary>
    public async Task<Uri> CopyAsync()
    {
        var copy = CopyFolder();
        var server = await RunAsync(copy, TimeSpan.FromMinutes(1));
        started.Add(server);
        folderOf[server.Client.BaseAddress!] = copy;
        return server.Client.BaseAddress!;
    }

    /// <summary>Moves the placing of an order back some hours in the data under a server, so that a service of today can follow it.</summary>
    public async Task PlacedEarlierAsync(Uri address, string number, int hours)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folderOf[address], "platform.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE Orders SET PlacedAt = datetime(PlacedAt, $back) WHERE Id = $id";
        command.Parameters.AddWithValue("$back", $"-{hours} hours");
        command.Parameters.AddWithValue("$id", long.Parse(number[(number.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture));
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    /// <summary>A visitor to the reading server, signed in through the sign-in page once for each role and view.</summary>
    public async Task<Visitor> VisitAsync(Role role, View? view = null)
    {
        view ??= View.Normal;
        var session = role == Role.Nobody ? null : await sessions.GetOrAdd((role, view), _ => new(async () =>
        {
            await using var first = await Visitor.ArriveAsync(browser, Address, view);
            await first.SignInAsync(role);
            return await first.Page.Context.StorageStateAsync();
        })).Value;
        return await Visitor.ArriveAsync(browser, Address, view, session);
    }

    /// <summary>A visitor to another server, not signed in.</summary>
    public Task<Visitor> VisitAsync(Uri address, View? view = null) => Visitor.ArriveAsync(browser, address, view ?? View.Normal);

    /// <summary>A visitor whose browser does not heed what the site forbids scripts to do.</summary>
    public Task<Visitor> VisitUnguardedAsync(Uri address) => Visitor.ArriveAsync(browser, address, View.Normal, isUnguarded: true);

    /// <summary>Ends everything.</summary>
    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        foreach (var server in started)
        {
            await server.DisposeAsync();
        }

        folders.Delete(true);
    }

    private static Task<WebProcess> RunAsync(string data, TimeSpan patience) => WebProcess.StartAsync(
        WebProcess.BuiltFolder,
        WebProcess.SourceFolder,
        new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["Files__Data"] = data },
        patience);
}
