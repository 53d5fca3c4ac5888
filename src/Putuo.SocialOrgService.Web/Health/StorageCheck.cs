using Microsoft.Extensions.Diagnostics.HealthChecks;
using Putuo.SocialOrgService.Web.Startup;

namespace Putuo.SocialOrgService.Web.Health;

/// <summary>Whether photos can be kept and the disks have room. Reading goes on without, so it never takes the platform off its proxy.</summary>
public sealed class StorageCheck(PlatformFolders folders) : IHealthCheck
{
    /// <summary>Below this much free space the operator is asked to make room: 1 GB.</summary>
    public const long LeastFree = 1_000_000_000;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var state = new StorageState(
            PlatformFolders.WhyNotWritable(folders.Photos) is null,
            new[] { folders.Data, folders.Photos }.Where(Directory.Exists).Min(folder => new DriveInfo(folder).AvailableFreeSpace));
        return Task.FromResult(HealthChecks.Result(state is { AreWritable: true, FreeBytes: >= LeastFree } ? HealthStatus.Healthy : HealthStatus.Degraded, state));
    }
}

/// <summary>How the files do.</summary>
/// <param name="AreWritable">Whether the folder of photos can be written.</param>
/// <param name="FreeBytes">The room left on the disk of data or photos, whichever has less.</param>
public sealed record StorageState(bool AreWritable, long FreeBytes);
