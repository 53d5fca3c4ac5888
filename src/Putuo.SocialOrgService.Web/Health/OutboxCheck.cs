using Microsoft.Extensions.Diagnostics.HealthChecks;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Health;

/// <summary>Whether messages go out in time and none was set aside. Pages work without, so it never takes the platform off its proxy.</summary>
public sealed class OutboxCheck(OutboxPages outbox) : IHealthCheck
{
    /// <summary>How late the message that is due first may be; the sender looks every second and waits five after a failure.</summary>
    public static readonly TimeSpan MostLag = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = await outbox.StateAsync(cancellationToken);
        return HealthChecks.Result(state.Parked > 0 || state.Lag > MostLag ? HealthStatus.Degraded : HealthStatus.Healthy, state);
    }
}
