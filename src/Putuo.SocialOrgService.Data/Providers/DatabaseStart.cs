using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Putuo.SocialOrgService.Data.Files;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// Brings the database to the present model at start: nothing when nothing is pending; on SQLite under a lock file of our own that a
/// killed process cannot leave behind.
/// </summary>
public static class DatabaseStart
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    /// <summary>Migrates, if anything is pending.</summary>
    public static async Task MigrateAsync(PlatformDbContext db, ILogger logger, CancellationToken cancel = default)
    {
        if (db.Database.IsSqlite())
        {
            await MigrateSqliteAsync(db, logger, cancel);
            return;
        }
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            await db.Database.MigrateAsync(cancel);
    }

    private static async Task MigrateSqliteAsync(PlatformDbContext db, ILogger logger, CancellationToken cancel)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            PrivateFolder.Make(folder);
        if (File.Exists(file) && !(await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            return;
        await using var turn = await TakeTurnAsync(file + ".migrating", cancel);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count == 0)
            return;
        logger.LogInformation("Bringing the database to {Migration}", pending[^1]);
        // A framework lock left by a killed process would wait for ever; we hold our own, so it can go.
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancel);
        await db.Database.MigrateAsync(cancel);
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>An open file without sharing: the system releases it with the process, however that ends.</summary>
    private static async Task<FileStream> TakeTurnAsync(string lockFile, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(200))
        {
            try
            {
                return new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (waited < LongestWait)
            {
                await Task.Delay(200, cancel);
            }
        }
    }
}
