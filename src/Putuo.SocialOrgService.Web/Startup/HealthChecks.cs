using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Web.Health;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// Whether the platform does its work, for machines: <c>/healthz/live</c> says that the process answers, <c>/healthz/ready</c> that it can
/// serve, as it was a few seconds ago at most. Both answer one word and 200 or 503; the operator's page says the same in sentences.
/// </summary>
public static class HealthChecks
{
    private const string State = "state";
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    /// <summary>Registers the checks. What cannot be looked at is as bad as its check says: only the database takes the platform off its proxy.</summary>
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddScoped<OutboxPages>();
        services.AddSingleton<KeptHealth>();
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", HealthStatus.Unhealthy, [], Longest)
            .AddCheck<OutboxCheck>("outbox", HealthStatus.Degraded, [], Longest)
            .AddCheck<StorageCheck>("storage", HealthStatus.Degraded, [], Longest);
    }

    /// <summary>Maps both addresses, open to everybody: they tell nothing but the one word.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.Map("/healthz/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(HttpContext context, KeptHealth health)
    {
        var status = await health.StatusAsync();
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(status.ToString(), statusCode: status == HealthStatus.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }

    /// <summary>What a check found, with the facts it judges by.</summary>
    public static HealthCheckResult Result(HealthStatus status, object state) => new(status, data: new Dictionary<string, object> { [State] = state });

    /// <summary>The facts that a check judged by; null if it could not look.</summary>
    public static object? StateOf(HealthReportEntry entry) => entry.Data.GetValueOrDefault(State);
}
