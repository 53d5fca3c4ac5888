using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Data.Tests.Providers;

/// <summary>A database whose migrations were made anew since: nothing leads from it to here.</summary>
public abstract class ForeignDatabaseTests(TestDatabase database)
{
    [Fact]
    public async Task It_is_named_with_what_to_do_and_left_as_it_is()
    {
        await using var db = database.Open();
        await DatabaseStart.MigrateAsync(db, NullLogger.Instance, default);
        await db.Database.ExecuteSqlRawAsync("UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = '20200101000000_Former'");
        var failure = await Assert.ThrowsAsync<ForeignDatabaseException>(() => DatabaseStart.MigrateAsync(db, NullLogger.Instance, default));
        Assert.Contains("20200101000000_Former", failure.Message);
        Assert.Contains(NameOf(db), failure.Message);
        Assert.Contains("delete it and start again", failure.Message);
        Assert.DoesNotContain("Password", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["20200101000000_Former"], await db.Database.GetAppliedMigrationsAsync());
    }

    /// <summary>How an operator knows it.</summary>
    protected abstract string NameOf(PlatformDbContext db);
}

public sealed class ForeignSqlite(SqliteTestDatabase database) : ForeignDatabaseTests(database), IClassFixture<SqliteTestDatabase>
{
    protected override string NameOf(PlatformDbContext db) => Path.GetFullPath(db.Database.GetDbConnection().DataSource);
}

public sealed class ForeignPostgreSql(PostgreSqlTestDatabase database) : ForeignDatabaseTests(database), IClassFixture<PostgreSqlTestDatabase>
{
    protected override string NameOf(PlatformDbContext db) => db.Database.GetDbConnection().Database;
}
