using System.Collections.Concurrent;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>Lets somebody try a few times in a window of time, by the machine's clock. Kept in memory: a restart forgets it.</summary>
public sealed class TryLimit(TimeProvider machine)
{
    /// <summary>How many tries there are within <see cref="Window"/>.</summary>
    public const int Most = 10;

    private const int SweepAbove = 10_000;

    /// <summary>How long a try counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> tries = new(StringComparer.Ordinal);

    /// <summary>Takes a try; false if there is none left.</summary>
    /// <param name="key">Who tries what.</param>
    /// <param name="most">How many there are.</param>
    public bool Take(string key, int most = Most)
    {
        var now = machine.GetUtcNow();
        if (tries.Count > SweepAbove)
            Sweep(now);
        var own = tries.GetOrAdd(key, _ => new Queue<DateTimeOffset>());
        lock (own)
        {
            while (own.TryPeek(out var oldest) && oldest <= now - Window)
                own.Dequeue();
            if (own.Count >= most)
                return false;
            own.Enqueue(now);
            return true;
        }
    }

    /// <summary>Gives all tries back, after one that was right.</summary>
    public void Forget(string key) => tries.TryRemove(key, out _);

    private void Sweep(DateTimeOffset now)
    {
        foreach (var (key, own) in tries)
        {
            lock (own)
            {
                if (own.All(at => at <= now - Window))
                    tries.TryRemove(key, out _);
            }
        }
    }
}
