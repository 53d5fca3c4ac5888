using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Data.Tests.Providers;

public abstract class SchemaTests(TestDatabase database)
{
    [Fact]
    public async Task A_new_database_has_every_table_and_nothing_pending()
    {
        await using var context = database.Open();
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        foreach (var table in context.Model.GetEntityTypes().Select(entity => entity.GetSchemaQualifiedTableName()).OfType<string>().Distinct())
        {
            var sql = $"SELECT count(*) AS \"Value\" FROM \"{table}\"";
            Assert.True(await context.Database.SqlQueryRaw<long>(sql).SingleAsync() >= 0);
        }
    }
}

public sealed class SchemaOnSqlite(SqliteTestDatabase database) : SchemaTests(database), IClassFixture<SqliteTestDatabase>;

public sealed class SchemaOnPostgreSql(PostgreSqlTestDatabase database) : SchemaTests(database), IClassFixture<PostgreSqlTestDatabase>;
