using System.Collections.Concurrent;
using System.Diagnostics;
using Putuo.SocialOrgService.Data.Providers;

namespace Putuo.SocialOrgService.Data.Tests.Orders;

/// <summary>This assembly as a second process that works on the same database: to race with it, or to kill it.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly Task reading;

    private ChildProcess(Process process)
    {
        this.process = process;
        reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
    }

    /// <summary>What it said so far, line by line.</summary>
    public IReadOnlyCollection<string> Lines => lines;

    public static ChildProcess Start(string task, DatabaseSetting setting, params string[] arguments)
    {
        var assembly = typeof(ChildProcess).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [assembly, ChildTasks.Mark, task, setting.Provider.ToString(), setting.Connection, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        return new ChildProcess(Process.Start(start)!);
    }

    public async Task SayAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Waits until it has said a line that begins so.</summary>
    public async Task UntilAsync(string beginning, int times = 1)
    {
        for (var clock = Stopwatch.StartNew(); lines.Count(l => l.StartsWith(beginning, StringComparison.Ordinal)) < times;)
        {
            if (reading.IsCompleted || clock.Elapsed > Patience)
                throw new InvalidOperationException($"The child never said '{beginning}' {times} times, only: {string.Join('\n', lines.TakeLast(20))}");
            await Task.Delay(10);
        }
    }

    /// <summary>Waits for its end and all it said.</summary>
    public async Task EndAsync()
    {
        await reading.WaitAsync(Patience);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"The child ended with {process.ExitCode}: {string.Join('\n', lines.TakeLast(20))}");
    }

    /// <summary>kill -9: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        await reading.WaitAsync(Patience);
    }

    private Task ReadAsync(StreamReader said) => Task.Run(async () =>
    {
        while (await said.ReadLineAsync() is { } line)
            lines.Enqueue(line);
    });

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }
}
