using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>
/// A server in a process of its own, held to the first core; the load runs on the other. The run time counts calls from the
/// beginning: on one busy core it would otherwise put off compiling what is asked for, and a cold program would be measured.
/// </summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;
    private readonly Func<TimeSpan>? beside;

    private ServerProcess(Process process, int port, Func<TimeSpan>? beside)
    {
        this.process = process;
        this.beside = beside;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Processor time used so far, by its database server too.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime + (beside?.Invoke() ?? TimeSpan.Zero);
        }
    }

    /// <summary>The memory in use, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts a server and waits until it takes connections.</summary>
    /// <param name="assembly">What to run.</param>
    /// <param name="workingFolder">Where it runs.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="beside">Processor time used so far by what works for it in other processes.</param>
    public static async Task<ServerProcess> StartAsync(
        string assembly, string workingFolder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings, Func<TimeSpan>? beside = null)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("taskset", ["-c", Cores.Server, "dotnet", assembly, .. arguments])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        var lines = new List<string>();
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var tries = 0; tries < 1800 && !process.HasExited; tries++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return new ServerProcess(process, port, beside);
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException("The server did not start:\n" + string.Join('\n', lines));

        void Keep(string? line)
        {
            if (line is not null && lines.Count < 200)
                lines.Add(line);
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
