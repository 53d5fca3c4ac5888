using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Health;

/// <summary>Whether the database answers and has been through every migration; without either nothing works.</summary>
public sealed class DatabaseCheck(PlatformDbContext db) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        return HealthChecks.Result(pending == 0 ? HealthStatus.Healthy : HealthStatus.Unhealthy, new DatabaseState(pending));
    }
}

/// <summary>How the database does, when it answers.</summary>
/// <param name="PendingMigrations">How many migrations are still to come.</param>
public sealed record DatabaseState(int PendingMigrations);
