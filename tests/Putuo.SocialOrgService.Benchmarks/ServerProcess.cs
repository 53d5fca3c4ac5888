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
    private const string ServerCore = "0";

    private readonly Process process;

    private ServerProcess(Process process, int port)
    {
        this.process = process;
        Port = port;
    }

    public int Port { get; }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Keeps this process, and so the load, on the other core.</summary>
    public static void MoveLoadAside()
    {
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > 1)
            Process.GetCurrentProcess().ProcessorAffinity = 2;
    }

    /// <summary>Lets this process, where writes are measured, use every core again.</summary>
    public static void UseAllCores()
    {
        if (OperatingSystem.IsLinux())
            Process.GetCurrentProcess().ProcessorAffinity = (1 << Environment.ProcessorCount) - 1;
    }

    public static async Task<ServerProcess> StartAsync(string assembly, string workingFolder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("taskset", ["-c", ServerCore, "dotnet", assembly, .. arguments])
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
        for (var tries = 0; tries < 600 && !process.HasExited; tries++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port);
                return new ServerProcess(process, port);
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
