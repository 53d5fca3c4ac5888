using Microsoft.AspNetCore.OutputCaching;
using Microsoft.EntityFrameworkCore;
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
                while (await RoundAsync(stoppingToken))
                {
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is DbUpdateException or System.Data.Common.DbException or TimeoutException or InvalidOperationException or IOException)
            {
                logger.LogError(failure, "The outbox could not be sent; trying again");
                await Task.Delay(AfterFailure, stoppingToken);
            }
        }
    }

    private async Task<bool> RoundAsync(CancellationToken cancel)
    {
        using var scope = scopes.CreateScope();
        var told = await scope.ServiceProvider.GetRequiredService<OutboxSender>().SendDueAsync(cancel);
        if (told.Count > 0)
        {
            await kept.EvictByTagAsync(PublicPages.Figures, cancel);
            await live.TellAsync(told, cancel);
        }
        var folded = await scope.ServiceProvider.GetRequiredService<FigureFold>().FoldAsync(cancel);
        return told.Count == OutboxSender.RoundSize || folded == FigureFold.RoundSize;
    }
}
