using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>Contexts without a server, for the tool that writes migrations and the tests that compare them with the model.</summary>
public sealed class DesignTimeContexts :
    IDesignTimeDbContextFactory<SqlitePlatformDbContext>,
    IDesignTimeDbContextFactory<PostgreSqlPlatformDbContext>,
    IDesignTimeDbContextFactory<SqlServerPlatformDbContext>
{
    SqlitePlatformDbContext IDesignTimeDbContextFactory<SqlitePlatformDbContext>.CreateDbContext(string[] args) =>
        new(Options<SqlitePlatformDbContext>(DatabaseProvider.Sqlite, "Data Source=design.db"));

    PostgreSqlPlatformDbContext IDesignTimeDbContextFactory<PostgreSqlPlatformDbContext>.CreateDbContext(string[] args) =>
        new(Options<PostgreSqlPlatformDbContext>(DatabaseProvider.PostgreSql, "Host=localhost;Database=design"));

    SqlServerPlatformDbContext IDesignTimeDbContextFactory<SqlServerPlatformDbContext>.CreateDbContext(string[] args) =>
        new(Options<SqlServerPlatformDbContext>(DatabaseProvider.SqlServer, "Server=localhost;Database=design"));

    private static DbContextOptions<TContext> Options<TContext>(DatabaseProvider provider, string connection)
        where TContext : PlatformDbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        builder.UsePlatformDatabase(new DatabaseSetting { Provider = provider, Connection = connection });
        return builder.Options;
    }
}
