using Microsoft.Extensions.Logging.Abstractions;
using Putuo.SocialOrgService.Data.Providers;

namespace Putuo.SocialOrgService.Tests.Databases;

/// <summary>A database of the run's own PostgreSQL server, copied from one that is migrated once per run.</summary>
public sealed class PostgreSqlTestDatabase(PostgreSqlCluster cluster) : TestDatabase(DatabaseProvider.PostgreSql)
{
    public override async ValueTask DisposeAsync() => await cluster.DropDatabaseAsync(Setting.Connection);

    protected override Task<string> CreateAsync() => cluster.CreateDatabaseAsync("platform", async connection =>
    {
        await using var context = Open(new() { Provider = DatabaseProvider.PostgreSql, Connection = connection });
        await DatabaseStart.MigrateAsync(context, NullLogger.Instance);
    });
}
