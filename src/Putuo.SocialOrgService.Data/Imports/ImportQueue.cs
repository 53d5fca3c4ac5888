using System.Collections.Concurrent;

namespace Putuo.SocialOrgService.Data.Imports;

/// <summary>Wakes whoever runs imports on this machine, and knows how far the running one is.</summary>
public sealed class ImportQueue
{
    private readonly SemaphoreSlim rung = new(0, 1);
    private readonly ConcurrentDictionary<long, int> done = [];

    /// <summary>Wakes whoever runs imports.</summary>
    public void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It was rung and nobody has come yet.
        }
    }

    /// <summary>Waits until somebody rings, or for a while.</summary>
    public Task WaitAsync(TimeSpan most, CancellationToken cancel) => rung.WaitAsync(most, cancel);

    /// <summary>Notes how many rows of an import are done.</summary>
    public void Note(long importId, int rows) => done[importId] = rows;

    /// <summary>Forgets an import that is over.</summary>
    public void Forget(long importId) => done.TryRemove(importId, out _);

    /// <summary>How many rows of an import are done; null while it does not run here.</summary>
    public int? DoneOf(long importId) => done.TryGetValue(importId, out var rows) ? rows : null;
}
