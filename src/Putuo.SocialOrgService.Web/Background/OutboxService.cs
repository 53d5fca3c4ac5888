using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Rankings;
using Putuo.SocialOrgService.Web.Live;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Background;

/// <summary>
/// Runs after every commit and at least once a second: sends what the outbox holds, tells open pages, folds figures and lets
/// kept public pages go.
/// </summary>
public sealed class OutboxService(
    IServiceScopeFactory scopes, OutboxBell bell, LivePages live, IOutputCacheStore kept, ILogger<OutboxService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await bell.WaitAsync(Pause, stoppingToken);
                var sent = await TryAsync(SendAsync, stoppingToken);
                var folded = await TryAsync(FoldAsync, stoppingToken);
                if (!sent || !folded)
                    await Task.Delay(AfterFailure, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    /// <summary>Works until nothing is left; a failure of one job keeps neither the other nor the host from running.</summary>
    private async Task<bool> TryAsync(Func<IServiceProvider, CancellationToken, Task<bool>> round, CancellationToken stop)
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
            logger.LogError(failure, "{Job} failed; trying again", round.Method.Name);
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

    private async Task<bool> FoldAsync(IServiceProvider services, CancellationToken cancel) =>
        await services.GetRequiredService<FigureFold>().FoldAsync(cancel) == FigureFold.RoundSize;
}
