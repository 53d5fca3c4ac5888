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
        var pending = await PendingAsync(db, $"{db.Database.GetDbConnection().Database} on {db.Database.GetDbConnection().DataSource}", cancel);
        if (pending.Count == 0)
            return;
        db.ExpectLongWork();
        await db.Database.MigrateAsync(cancel);
    }

    private static async Task MigrateSqliteAsync(PlatformDbContext db, ILogger logger, CancellationToken cancel)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        if (Path.GetDirectoryName(file) is { } folder)
            PrivateFolder.Make(folder);
        var named = $"{file} (with {Path.GetFileName(file)}-wal and -shm beside it)";
        if (File.Exists(file) && (await PendingAsync(db, named, cancel)).Count == 0)
            return;
        await using var turn = await TakeTurnAsync(file + ".migrating", cancel);
        var pending = await PendingAsync(db, named, cancel);
        if (pending.Count == 0)
            return;
        logger.LogInformation("Bringing the database to {Migration}", pending[^1]);
        // A framework lock left by a killed process would wait for ever; we hold our own, so it can go.
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL; DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancel);
        await db.Database.MigrateAsync(cancel);
        await db.Database.CloseConnectionAsync();
    }

    /// <summary>The migrations to come.</summary>
    /// <exception cref="ForeignDatabaseException">There are some, and the database has been through others that this program does not know: they would not fit on what is there.</exception>
    private static async Task<List<string>> PendingAsync(PlatformDbContext db, string named, CancellationToken cancel)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancel)).ToList();
        var known = db.Database.GetMigrations().ToList();
        var pending = known.Except(applied).ToList();
        return pending.Count > 0 && applied.Except(known).FirstOrDefault() is { } unknown
            ? throw new ForeignDatabaseException(
                $"The database was made by another version of the platform (it has been through {unknown}, which this one does not know) and cannot be brought up to date: {named}. "
                + "If nothing in it is needed, as after a development start, delete it and start again; else start the version that made it.")
            : pending;
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
