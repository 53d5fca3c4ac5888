using Microsoft.AspNetCore.OutputCaching;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Imports;
using Putuo.SocialOrgService.Web.Features.Administration.Imports;
using Putuo.SocialOrgService.Web.Live;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Background;

/// <summary>Takes checked files in, one after the other: when one is started, and what a stopped machine left, at start and every half minute.</summary>
public sealed class ImportService(IServiceScopeFactory scopes, ImportQueue queue, LivePages live, IOutputCacheStore kept, TimeProvider time, ILogger<ImportService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenNews = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await RoundAsync(stoppingToken);
                await queue.WaitAsync(Pause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task RoundAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<PlatformDbContext>().ExpectLongWork();
            var run = scope.ServiceProvider.GetRequiredService<ImportRun>();
            var words = new Lazy<Domain.Imports.ImportVocabulary>(() => scope.ServiceProvider.GetRequiredService<ImportWords>().Vocabulary());
            foreach (var id in await run.WaitingAsync(stop))
            {
                var told = time.GetTimestamp();
                if (await run.GoAsync(id, words.Value, TellSometimes, stop) is not { } user)
                    continue;
                await kept.EvictByTagAsync(PublicPages.Registries, CancellationToken.None);
                await kept.EvictByTagAsync(PublicPages.Figures, CancellationToken.None);
                await live.TellUserAsync(user, CancellationToken.None);

                void TellSometimes(ImportNews news)
                {
                    if (time.GetElapsedTime(told) < BetweenNews)
                        return;
                    told = time.GetTimestamp();
                    _ = live.TellUserAsync(news.UserId, CancellationToken.None);
                }
            }
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            logger.LogError(failure, "Imports could not be looked for; trying again");
        }
    }
}
