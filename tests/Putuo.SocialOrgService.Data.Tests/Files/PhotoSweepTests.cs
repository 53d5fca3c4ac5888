using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.Files;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Databases;
using Putuo.SocialOrgService.Tests.Files;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Data.Tests.Files;

public abstract class PhotoSweepTests(TestDatabase database) : PlatformTests(database)
{
    [Fact]
    public async Task Files_that_nothing_refers_to_go_after_an_hour_or_with_the_daily_sweep_and_the_others_stay()
    {
        var folder = Directory.CreateTempSubdirectory("pt-sweep-");
        var store = new PhotoStore(folder.FullName);
        var (used, proof, staged, orphan, fresh) = (await StoreAsync(store), await StoreAsync(store), await StoreAsync(store), await StoreAsync(store), await StoreAsync(store));
        var id = await On.PlaceAsync(request: OrderBuilder.Request() with { Photos = [used] });
        await On.DoAsync(desk => desk.ClaimAsync(Cast.FirstMember, id));
        await On.DoAsync(desk => desk.CompleteAsync(Cast.FirstMember, id, OrderBuilder.Work(On.Now) with { Photos = [proof] }, "form-of-the-week"));
        await On.UseAsync<PlatformDbContext>(async db =>
        {
            db.StagedPhotos.Add(new StagedPhoto { FileName = staged.FileName, FormId = [1], ContentHash = staged.ContentHash, At = On.Now });
            db.OrderDrafts.Add(new OrderDraft { Id = [1], Content = [1], ChangedAt = On.Now });
            await db.SaveChangesAsync();
        });
        var half = Directory.GetFiles(folder.FullName, orphan.FileName + ".thumb.jpg", SearchOption.AllDirectories).Single();
        foreach (var file in Directory.GetFiles(folder.FullName, "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, On.Now.AddMinutes(file.Contains(fresh.FileName, StringComparison.Ordinal) ? -30 : -90));
        File.Delete(half.Replace(".thumb", "", StringComparison.Ordinal));

        Assert.Equal(1, await SweepAsync(store));
        Assert.False(File.Exists(half), "a thumbnail without its picture was left");
        Assert.All(new[] { used, proof, staged, fresh }, photo => Assert.NotNull(Open(store, photo)));

        var forgotten = await StoreAsync(store);
        foreach (var file in Directory.GetFiles(folder.FullName, forgotten.FileName + "*", SearchOption.AllDirectories))
            File.SetLastWriteTimeUtc(file, On.Now.AddDays(-9));
        Assert.Equal(0, await SweepAsync(store));
        Assert.NotNull(Open(store, forgotten));
        Assert.Equal(1, await SweepAsync(store, everything: true));
        Assert.Null(Open(store, forgotten));

        On.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(2, await SweepAsync(store));
        Assert.Null(Open(store, staged));
        Assert.Null(Open(store, fresh));
        Assert.All(new[] { used, proof }, photo => Assert.NotNull(Open(store, photo)));
        Assert.Equal(0, await On.ReadAsync(db => db.OrderDrafts.CountAsync()));
        Assert.Equal(1, await On.ReadAsync(db => db.IdempotencyKeys.CountAsync()));

        On.Time.Advance(TimeSpan.FromDays(7));
        await SweepAsync(store);
        Assert.Equal(0, await On.ReadAsync(db => db.IdempotencyKeys.CountAsync()));
        folder.Delete(recursive: true);
    }

    private Task<int> SweepAsync(PhotoStore store, bool everything = false) =>
        On.AskAsync<PlatformDbContext, int>(db => new PhotoSweep(db, store, On.Time).SweepAsync(everything));

    private static string? Open(PhotoStore store, StoredPhoto photo)
    {
        using var stream = store.Open(photo.FileName, PhotoSize.Thumb);
        return stream is null ? null : photo.FileName;
    }

    private static async Task<StoredPhoto> StoreAsync(PhotoStore store)
    {
        using var upload = new MemoryStream(Pictures.Jpeg());
        return (await store.StoreAsync(upload)).Photo!;
    }
}

public sealed class PhotoSweepOnSqlite(SqliteTestDatabase database) : PhotoSweepTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class PhotoSweepOnPostgreSql(PostgreSqlTestDatabase database) : PhotoSweepTests(database), IClassFixture<PostgreSqlTestDatabase>;
