using Microsoft.Extensions.DependencyInjection;
using Putuo.SocialOrgService.Data.Districts;
using Putuo.SocialOrgService.Data.Districts.Demonstration;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Data.Tests.Districts;

/// <summary>A database with the pack of Putuo and the demonstration data, filled once for a class.</summary>
internal sealed class DemonstrationRun(TestDatabase database) : IDisposable
{
    private readonly DirectoryInfo photos = Directory.CreateTempSubdirectory("pt-photos-");

    public District District { get; private set; } = null!;

    public TimeSpan Took { get; private set; }

    public PhotoStore Photos => new(photos.FullName);

    public static async Task<DemonstrationRun> FillAsync(TestDatabase database)
    {
        var run = new DemonstrationRun(database);
        var services = new ServiceCollection().AddPlatformDatabase(database.Setting).BuildServiceProvider();
        var book = new DistrictBook(services.GetRequiredService<IServiceScopeFactory>());
        await book.LoadAsync(PackFolder.Putuo);
        run.District = book.Current;
        var started = TimeProvider.System.GetTimestamp();
        Assert.True(await run.SeedAsync());
        run.Took = TimeProvider.System.GetElapsedTime(started);
        return run;
    }

    public async Task<bool> SeedAsync(CancellationToken cancel = default)
    {
        await using var db = database.Open();
        return await new DemonstrationSeeder(db, District, new FieldCipher(new byte[32]), Photos, new AttachmentStore(Path.Combine(photos.FullName, "papers"))).SeedAsync(cancel);
    }

    public void Dispose() => photos.Delete(true);
}
