using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Web.Live;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Background;

/// <summary>
/// Runs after every commit and at least once a second: sends what the outbox holds, tells open pages and lets kept public pages go.
/// Figures are folded in a quiet moment, or when a whole round of them waits; pages count them before that as well.
/// </summary>
public sealed class OutboxService(
    IServiceScopeFactory scopes, OutboxBell bell, LivePages live, IOutputCacheStore kept, ILogger<OutboxService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rang = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                rang = await bell.WaitAsync(rang ? Quiet : Pause, stoppingToken);
                var sent = await TryAsync(nameof(SendAsync), SendAsync, stoppingToken);
                var folded = await TryAsync(nameof(FoldAsync), (services, stop) => FoldAsync(services, rang ? FigureFold.RoundSize : 1, stop), stoppingToken);
                if (!sent || !folded)
                    await Task.Delay(AfterFailure, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Works until no whole round is left; a failure of one job keeps neither the other nor the host from running.</summary>
    private async Task<bool> TryAsync(string job, Func<IServiceProvider, CancellationToken, Task<bool>> round, CancellationToken stop)
    {
        try
        {
            bool more;
            do
            {
                await using var scope = scopes.CreateAsyncScope();
                more = await round(scope.ServiceProvider, stop);
            }
            while (more);
            return true;
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            logger.LogError(failure, "{Job} failed; trying again", job);
            return false;
        }
    }

    private async Task<bool> SendAsync(IServiceProvider services, CancellationToken cancel)
    {
        var told = await services.GetRequiredService<OutboxSender>().SendDueAsync(cancel);
        if (told.Count > 0)
        {
            await kept.EvictByTagAsync(PublicPages.Figures, cancel);
            await live.TellAsync(told, cancel);
        }
        return told.Count == OutboxSender.RoundSize;
    }

    private static async Task<bool> FoldAsync(IServiceProvider services, int fewest, CancellationToken cancel) =>
        await services.GetRequiredService<FigureFold>().FoldAsync(fewest, cancel) == FigureFold.RoundSize;
}
