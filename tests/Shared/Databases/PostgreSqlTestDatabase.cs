using Microsoft.Extensions.Logging.Abstractions;
using Putuo.SocialOrgService.Data.Providers;

namespace Putuo.SocialOrgService.Tests.Databases;

/// <summary>A database of the run's own PostgreSQL server, copied from one that is migrated once per run.</summary>
public sealed class PostgreSqlTestDatabase(PostgreSqlCluster cluster) : TestDatabase(DatabaseProvider.PostgreSql)
{
    /// <summary>Skips the test that asks where PostgreSQL is not installed: a fixture cannot skip while it is made.</summary>
    public override DatabaseSetting Setting
    {
        get
        {
            cluster.SkipIfAbsent();
            return base.Setting;
        }
    }

    public override async ValueTask DisposeAsync() => await cluster.DropDatabaseAsync(base.Setting.Connection);

    /// <summary>Waits longer than a request does, as on SQLite: the machine of a race has its processors full.</summary>
    protected override async Task<string> CreateAsync() =>
        cluster.IsAbsent ? "" : await cluster.CreateDatabaseAsync("platform", MigrateAsync) + ";Timeout=60;Command Timeout=60";

    private static async Task MigrateAsync(string connection)
    {
        await using var context = Open(new() { Provider = DatabaseProvider.PostgreSql, Connection = connection });
        await DatabaseStart.MigrateAsync(context, NullLogger.Instance);
    }
}
