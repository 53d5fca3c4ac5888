using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Putuo.SocialOrgService.Data.Providers;

namespace Putuo.SocialOrgService.Tests.Databases;

/// <summary>A SQLite file in a temporary folder, copied from one that is migrated once per run; a busy machine is waited for, unless a test asks how long.</summary>
public sealed class SqliteTestDatabase() : TestDatabase(DatabaseProvider.Sqlite)
{
    private static readonly Lazy<Task<byte[]>> Template = new(MigrateAsync);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pt-sqlite-");

    public override ValueTask DisposeAsync()
    {
        Delete(folder);
        return ValueTask.CompletedTask;
    }

    protected override async Task<string> CreateAsync()
    {
        var file = Path.Combine(folder.FullName, "platform.db");
        await File.WriteAllBytesAsync(file, await Template.Value);
        return $"Data Source={file};Default Timeout=60";
    }

    private static async Task<byte[]> MigrateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("pt-sqlite-");
        var file = Path.Combine(folder.FullName, "template.db");
        await using (var context = Open(new() { Connection = $"Data Source={file}" }))
        {
            await DatabaseStart.MigrateAsync(context, NullLogger.Instance);
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        }

        var content = await File.ReadAllBytesAsync(file);
        Delete(folder);
        return content;
    }

    private static void Delete(DirectoryInfo folder)
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
