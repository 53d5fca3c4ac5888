using System.Diagnostics;
using System.Globalization;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>Servers run on the first core, the load on the others.</summary>
internal static class Cores
{
    /// <summary>The servers' core, as taskset names it.</summary>
    public const string Server = "0";

    /// <summary>Keeps this process with all its threads, and so the load, on the other cores.</summary>
    public static void MoveLoadAside()
    {
        if (Environment.ProcessorCount > 1)
            Set(Environment.ProcessId, string.Create(CultureInfo.InvariantCulture, $"1-{Environment.ProcessorCount - 1}"));
    }

    /// <summary>Lets this process, where writes are measured or a database is filled, use every core again.</summary>
    public static void UseAll() => Set(Environment.ProcessId, string.Create(CultureInfo.InvariantCulture, $"0-{Environment.ProcessorCount - 1}"));

    /// <summary>Keeps another process, and what it starts from now on, on the servers' core.</summary>
    public static void GiveToServer(int processId) => Set(processId, Server);

    private static void Set(int processId, string cores)
    {
        using var set = Process.Start(new ProcessStartInfo("taskset", ["-a", "-c", "-p", cores, processId.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
        })!;
        set.StandardOutput.ReadToEnd();
        set.WaitForExit();
        if (set.ExitCode != 0)
            throw new InvalidOperationException($"Process {processId} cannot be kept on cores {cores}.");
    }
}
