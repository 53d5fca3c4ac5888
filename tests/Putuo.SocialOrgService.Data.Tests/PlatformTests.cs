using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Data.Tests;

/// <summary>Tests of the platform over one database per class; each test makes the orders it speaks of.</summary>
public abstract class PlatformTests(TestDatabase database) : IAsyncLifetime
{
    private Platform? platform;

    private protected Platform On => platform!;

    private protected virtual DatabaseSetting Setting => database.Setting;

    public virtual async ValueTask InitializeAsync() => platform = await Platform.OnAsync(Setting);

    public virtual async ValueTask DisposeAsync()
    {
        if (platform is not null)
            await platform.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
