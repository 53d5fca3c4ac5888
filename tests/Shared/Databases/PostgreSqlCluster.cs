using System.Diagnostics;
using Npgsql;

namespace Putuo.SocialOrgService.Tests.Databases;

/// <summary>
/// A real PostgreSQL server in a temporary folder, reached by a Unix socket only. It starts with the first database that is
/// asked for and is stopped and deleted at the end of the run. Writes are durable unless PT_PG_FSYNC=off.
/// Registered once per assembly: <c>[assembly: AssemblyFixture(typeof(PostgreSqlCluster))]</c>.
/// </summary>
public sealed class PostgreSqlCluster : IAsyncDisposable
{
    /// <summary>What is said where it is not installed.</summary>
    public const string Absent = "PostgreSQL is not installed (apt-get install postgresql); tests/run.sh does it.";

    private const string Superuser = "postgres";

    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<string, string> templates = [];
    private readonly string? binaries = FindBinaries();
    private string? root;
    private int databases;

    public PostgreSqlCluster() => AppDomain.CurrentDomain.ProcessExit += (_, _) => StopAsync().Wait();

    /// <summary>Whether PostgreSQL is not installed.</summary>
    public bool IsAbsent => binaries is null;

    /// <summary>Makes a database and answers its connection string. A template is filled once per run and then copied.</summary>
    /// <param name="template">The name of the template, or null for an empty database.</param>
    /// <param name="fill">Fills the template when it is asked for the first time; it gets a connection string without pooling.</param>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed.</exception>
    public async Task<string> CreateDatabaseAsync(string? template = null, Func<string, Task>? fill = null)
    {
        await gate.WaitAsync();
        try
        {
            root ??= await StartAsync(binaries ?? throw new InvalidOperationException(Absent));
            if (template is not null && !templates.ContainsKey(template))
            {
                var filled = await CreateAsync($"template_{templates.Count}", "template0");
                if (fill is not null)
                {
                    await fill(ConnectionString(filled, pooling: false));
                }

                templates[template] = filled;
            }

            return ConnectionString(await CreateAsync($"test_{++databases}", template is null ? "template0" : templates[template]));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Drops a database that <see cref="CreateDatabaseAsync"/> made, and the connections to it.</summary>
    public async Task DropDatabaseAsync(string connectionString)
    {
        if (root is not null && new NpgsqlConnectionStringBuilder(connectionString).Database is { Length: > 0 } name)
        {
            await ExecuteAsync($"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    /// <summary>Stops the server as a power cut would: the databases stay, every connection ends.</summary>
    public Task CutAsync() => ControlAsync(root!, "stop", "--mode=immediate");

    /// <summary>Starts it again.</summary>
    public Task ResumeAsync() => ControlAsync(root!, "start", "--wait", "--log=" + Path.Combine(root!, "log"));

    /// <summary>Lets it stand still: connections are taken and nothing is answered any more, until it goes on.</summary>
    public Task StandStillAsync() => SignalAsync("-STOP");

    /// <summary>Lets it go on.</summary>
    public Task GoOnAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>Sends a signal to the server and to all processes that it has started.</summary>
    private async Task SignalAsync(string signal)
    {
        var first = File.ReadLines(Path.Combine(root!, "data", "postmaster.pid")).First();
        var others = await File.ReadAllTextAsync($"/proc/{first}/task/{first}/children");
        await RunAsync("kill", [signal, first, .. others.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }

    private async Task<string> CreateAsync(string name, string template)
    {
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return name;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres", pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private string ConnectionString(string database, bool pooling = true) => new NpgsqlConnectionStringBuilder
    {
        Host = root,
        Username = Superuser,
        Database = database,
        Pooling = pooling,
        MaxPoolSize = 64,
        IncludeErrorDetail = true,
    }.ConnectionString;

    private async Task<string> StartAsync(string bin)
    {
        var folder = Directory.CreateTempSubdirectory("pt-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", Superuser, folder);
        }

        var data = Path.Combine(folder, "data");
        await RunAsServerAsync(Path.Combine(bin, "initdb"), "--pgdata=" + data, "--username=" + Superuser, "--auth=trust",
            "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        var fsync = Environment.GetEnvironmentVariable("PT_PG_FSYNC") == "off" ? "off" : "on";
        await RunAsServerAsync("sh", "-c", $"printf '%s\\n' \"listen_addresses = ''\" \"unix_socket_directories = '{folder}'\" "
            + $"'fsync = {fsync}' 'max_connections = 200' 'shared_buffers = 64MB' 'lc_messages = C' >> '{data}/postgresql.conf'");
        await ControlAsync(folder, "start", "--wait", "--log=" + Path.Combine(folder, "log"));
        return folder;
    }

    private async Task StopAsync()
    {
        if (Interlocked.Exchange(ref root, null) is { } folder)
        {
            NpgsqlConnection.ClearAllPools();
            await ControlAsync(folder, "stop", "--mode=immediate");
            Directory.Delete(folder, recursive: true);
        }
    }

    private Task ControlAsync(string folder, params string[] arguments) => RunAsServerAsync(
        Path.Combine(binaries!, "pg_ctl"), ["--pgdata=" + Path.Combine(folder, "data"), "--silent", .. arguments]);

    /// <summary>The server refuses to run as root: root runs it as the user that the Debian package made.</summary>
    private static Task RunAsServerAsync(string program, params string[] arguments) => Environment.IsPrivilegedProcess
        ? RunAsync("runuser", ["-u", Superuser, "--", program, .. arguments])
        : RunAsync(program, arguments);

    private static async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await output}{await errors}");
        }
    }

    private static string? FindBinaries() =>
        new[] { "/usr/lib/postgresql" }.Where(Directory.Exists).SelectMany(Directory.GetDirectories)
            .OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var number) ? number : 0)
            .Select(version => Path.Combine(version, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
}
