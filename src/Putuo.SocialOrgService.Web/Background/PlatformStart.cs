using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Background;

/// <summary>What happens before the first request: migrate, read the district, fill in demonstration data in Development, set the clock.</summary>
public sealed class PlatformStart(
    IServiceProvider services,
    DistrictBook district,
    DemonstrationStart demonstration,
    DistrictTime time,
    PlatformFolders folders,
    IHostEnvironment environment,
    ILogger<PlatformStart> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        using var scope = services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        await DatabaseStart.MigrateAsync(db, logger, cancellationToken);
        await district.LoadAsync(folders.DistrictPack, cancellationToken);
        await SafeSettings.RefuseDemonstrationDataAsync(db, environment, cancellationToken);
        await demonstration.FillAsync(scope.ServiceProvider, cancellationToken);
        await time.SetAsync(db, cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
