using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Putuo.SocialOrgService.Web.Health;

/// <summary>
/// What the checks found last: their address is open to everybody, and each look asks the database. Whoever asks while somebody looks
/// waits for the same look.
/// </summary>
public sealed class KeptHealth(HealthCheckService checks, TimeProvider machine)
{
    /// <summary>How old an answer may be.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(3);

    private Look? last;

    /// <summary>How the platform does.</summary>
    public Task<HealthStatus> StatusAsync()
    {
        var kept = Volatile.Read(ref last);
        if (kept?.IsFresh == true)
            return kept.Status;
        var next = new Look(checks, machine);
        return (Interlocked.CompareExchange(ref last, next, kept) is { } other && other != kept ? other : next).Status;
    }

    private sealed class Look
    {
        private readonly TimeProvider machine;
        private readonly Lazy<Task<HealthStatus>> status;
        private long end;

        public Look(HealthCheckService checks, TimeProvider machine)
        {
            this.machine = machine;
            status = new(() => LookAsync(checks));
        }

        public Task<HealthStatus> Status => status.Value;

        public bool IsFresh => !status.IsValueCreated || !Status.IsCompleted || machine.GetElapsedTime(Volatile.Read(ref end)) < Life;

        private async Task<HealthStatus> LookAsync(HealthCheckService checks)
        {
            try
            {
                return (await checks.CheckHealthAsync()).Status;
            }
            finally
            {
                Volatile.Write(ref end, machine.GetTimestamp());
            }
        }
    }
}
