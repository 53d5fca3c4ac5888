using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Putuo.SocialOrgService.Tests.Hosting;

/// <summary>The platform as a process of its own on a free port: to kill it, to run two of them, to try the published folder.</summary>
public sealed class WebProcess : IAsyncDisposable
{
    private const string Assembly = "Putuo.SocialOrgService.Web";

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();

    private WebProcess(Process process, Uri address)
    {
        this.process = process;
        Client = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>A client for its address that takes no coding by itself.</summary>
    public HttpClient Client { get; }

    /// <summary>What it printed so far.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>Where the build put the web project, in the same configuration as the running tests.</summary>
    public static string BuiltFolder
    {
        get
        {
            var tests = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(SourceFolder, "bin", tests.Parent!.Name, tests.Name);
        }
    }

    /// <summary>The folder of the web project's source, its content root during development.</summary>
    public static string SourceFolder =>
        Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../../src", Assembly));

    /// <summary>Starts it and waits until it answers, <paramref name="patience"/> at most (default 60 s).</summary>
    /// <param name="folder">The folder with the assembly.</param>
    /// <param name="contentRoot">The folder that it runs in.</param>
    /// <param name="settings">Environment variables: ASPNETCORE_ENVIRONMENT and settings such as Database__Provider.</param>
    /// <param name="patience">How long the start may take.</param>
    public static async Task<WebProcess> StartAsync(
        string folder, string contentRoot, IReadOnlyDictionary<string, string> settings, TimeSpan? patience = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var started = new WebProcess(Process.Start(Start(folder, contentRoot, settings, address.ToString(), []))!, address);
        try
        {
            await started.WaitAsync(patience ?? TimeSpan.FromSeconds(60));
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs it to its end: a command, or a start that is refused.</summary>
    /// <param name="folder">The folder with the assembly.</param>
    /// <param name="contentRoot">The folder that it runs in.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="words">The command line.</param>
    /// <param name="input">What it reads from its standard input.</param>
    /// <returns>Its exit code and everything it printed.</returns>
    public static async Task<(int Code, string Output)> RunAsync(
        string folder, string contentRoot, IReadOnlyDictionary<string, string> settings, string[] words, string input = "")
    {
        using var process = Process.Start(Start(folder, contentRoot, settings, "http://127.0.0.1:0", words))!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await process.StandardInput.WriteLineAsync(input);
            process.StandardInput.Close();
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>Kills it without a word, as kill -9 does.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static ProcessStartInfo Start(
        string folder, string contentRoot, IReadOnlyDictionary<string, string> settings, string address, string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, Assembly + ".dll"), .. words])
        {
            WorkingDirectory = contentRoot,
            RedirectStandardInput = words.Length > 0,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = address;
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private async Task WaitAsync(TimeSpan patience)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < patience && !process.HasExited)
        {
            try
            {
                using var answer = await Client.GetAsync("/");
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException(
            process.HasExited ? $"The platform ended with code {process.ExitCode}:\n{Output}" : $"No answer in {patience.TotalSeconds} s:\n{Output}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
        {
            output.Enqueue(line.Data);
        }
    }
}
