using System.Collections.Concurrent;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// Lets the writers of one SQLite file in one after the other. It is for speed only: correctness comes from the database,
/// and everything holds with the gate open.
/// </summary>
public static class WriteGate
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    /// <summary>Whether writers queue here; off in the tests that prove that the database alone keeps order.</summary>
    public static bool IsOn { get; set; } = true;

    /// <summary>Waits for the turn; dispose to let the next one in.</summary>
    /// <param name="file">The database.</param>
    /// <param name="patience">How long at most.</param>
    /// <param name="cancel">Cancels.</param>
    /// <exception cref="TimeoutException">The turn did not come: those in front wait for a lock that nobody gives up.</exception>
    public static async ValueTask<IDisposable?> EnterAsync(string file, TimeSpan patience, CancellationToken cancel)
    {
        if (!IsOn)
            return null;
        var gate = Gates.GetOrAdd(file, _ => new SemaphoreSlim(1));
        if (!await gate.WaitAsync(patience, cancel))
            throw new TimeoutException("Too many writers wait for the database.");
        return new Turn(gate);
    }

    private sealed class Turn(SemaphoreSlim gate) : IDisposable
    {
        private SemaphoreSlim? held = gate;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
