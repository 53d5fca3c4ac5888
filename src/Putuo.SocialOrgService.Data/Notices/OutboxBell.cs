namespace Putuo.SocialOrgService.Data.Notices;

/// <summary>Wakes the sender in this process right after a commit; without it the sender looks by itself every second.</summary>
public sealed class OutboxBell
{
    private readonly SemaphoreSlim rung = new(0, 1);

    /// <summary>Says that there is something to send.</summary>
    public void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Already rung and not yet heard: one look finds everything.
        }
    }

    /// <summary>Waits for the bell, at most this long.</summary>
    /// <returns>Whether it rang.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancel) => rung.WaitAsync(atMost, cancel);
}
