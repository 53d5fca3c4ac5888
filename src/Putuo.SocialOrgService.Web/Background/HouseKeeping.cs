using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Callbacks;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Data.Delegations;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Imports;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Orders.Series;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Data.Talents;

namespace Putuo.SocialOrgService.Web.Background;

/// <summary>
/// What the platform does by itself: every half minute what terms, deadlines, series of orders and calls left open ask for, every hour confirming what nobody confirmed, reminding of
/// annual reports, telling of certificates that expire and sweeping what unfinished forms left, once a day erasing contacts and complaints past their term,
/// deleting papers without a row and dropping what was delivered long ago. The first round does all of it.
/// </summary>
public sealed class HouseKeeping(IServiceScopeFactory scopes, ILogger<HouseKeeping> logger) : BackgroundService
{
    private const int RoundsPerHour = 120, RoundsPerDay = 24 * RoundsPerHour;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>Does what is due in one round. A job that fails is logged and tried again; it keeps neither the others nor the host from running.</summary>
    /// <param name="round">Counts from 0.</param>
    /// <param name="stop">Cancels when the host stops.</param>
    public async Task RoundAsync(int round, CancellationToken stop)
    {
        await DoAsync<TermWatch>("resumed after their pause", watch => watch.ResumeAsync(stop), stop);
        await DoAsync<SeriesWatch>("visits of series ordered", watch => watch.PlaceDueAsync(stop), stop);
        await DoAsync<TermWatch>("marked for a missed term", watch => watch.MarkAsync(stop), stop);
        await DoAsync<TermWatch>("taken back from silent or inactive organizations", watch => watch.TakeBackAsync(stop), stop);
        await DoAsync<LifeCycleWatch>("filings marked for a missed term", watch => watch.MarkAsync(stop), stop);
        await DoAsync<ComplaintWatch>("complaints marked for a missed term", watch => watch.MarkAsync(stop), stop);
        await DoAsync<LifeCycleWatch>("annual reports found missing", watch => watch.CloseAsync(stop), stop);
        await DoAsync<HotlineBook>("calls ended that were left open", book => book.CloseOverAsync(stop), stop);
        await DoAsync<DelegationBook>("delegations ended by their term", book => book.ExpireAsync(stop), stop);
        await DoAsync<ProjectWatch>("let go by projects that will not be", watch => watch.LetGoAsync(stop), stop);
        await DoAsync<DistrictBook>("times the district was read again that another instance changed", book => book.RefreshAsync(stop), stop);
        if (round % RoundsPerHour == 0)
        {
            await DoAsync<LifeCycleWatch>("organizations reminded of their annual report", watch => watch.RemindAsync(stop), stop);
            await DoAsync<TermWatch>("confirmed by the platform", watch => watch.ConfirmAsync(stop), stop);
            await DoAsync<CertificateWatch>("certificates told of that expire", watch => watch.NotifyAsync(stop), stop);
            await DoAsync<PhotoSweep>("pictures without a row deleted", sweep => sweep.SweepAsync(everything: round % RoundsPerDay == 0, stop), stop);
            await DoAsync<ImportBook>("files of imports deleted that nobody took in", book => book.SweepAsync(stop), stop);
        }
        if (round % RoundsPerDay == 0)
        {
            await DoAsync<Erasure>("contacts erased", erasure => erasure.EraseAsync(stop), stop);
            await DoAsync<ComplaintWatch>("complaints erased", watch => watch.EraseAsync(stop), stop);
            await DoAsync<AttachmentSweep>("papers without a row deleted", sweep => sweep.SweepAsync(stop), stop);
            await DoAsync<OutboxSender>("delivered messages dropped", sender => sender.DropDeliveredAsync(stop), stop);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        try
        {
            for (var round = 0; await timer.WaitForNextTickAsync(stoppingToken); round++)
                await RoundAsync(round, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            return;
        }
    }

    private async Task DoAsync<TJob>(string what, Func<TJob, Task<int>> job, CancellationToken stop)
        where TJob : notnull
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<PlatformDbContext>().ExpectLongWork();
            var count = await job(scope.ServiceProvider.GetRequiredService<TJob>());
            if (count > 0)
                logger.LogInformation("{Count} {What}", count, what);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            logger.LogError(failure, "A job of the house failed; trying again: {What}", what);
        }
    }
}
