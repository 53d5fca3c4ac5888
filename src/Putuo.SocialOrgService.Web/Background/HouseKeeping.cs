using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;

namespace Putuo.SocialOrgService.Web.Background;

/// <summary>Every half minute marks missed terms, every hour sweeps what unfinished forms left.</summary>
public sealed class HouseKeeping(IServiceScopeFactory scopes, ILogger<HouseKeeping> logger) : BackgroundService
{
    private const int RoundsPerSweep = 120;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        for (var round = 1; await timer.WaitForNextTickAsync(stoppingToken); round++)
        {
            try
            {
                using var scope = scopes.CreateScope();
                var late = await scope.ServiceProvider.GetRequiredService<TermWatch>().MarkAsync(stoppingToken);
                if (late > 0)
                    logger.LogInformation("{Count} orders missed a term", late);
                if (round % RoundsPerSweep == 0)
                    await scope.ServiceProvider.GetRequiredService<PhotoSweep>().SweepAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is DbUpdateException or System.Data.Common.DbException or TimeoutException or IOException)
            {
                logger.LogError(failure, "Housekeeping failed; trying again");
            }
        }
    }
}
