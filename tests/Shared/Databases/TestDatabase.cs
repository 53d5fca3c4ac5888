using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data;
using Putuo.SocialOrgService.Data.Providers;

namespace Putuo.SocialOrgService.Tests.Databases;

/// <summary>
/// A migrated database for the tests of one class. The same tests run on every provider: write them once in an abstract class
/// that takes a <see cref="TestDatabase"/>, and give it one sealed subclass per provider with an IClassFixture.
/// </summary>
public abstract class TestDatabase(DatabaseProvider provider) : IAsyncLifetime
{
    private DatabaseSetting setting = new();

    /// <summary>What a host needs to use this database: <c>services.AddPlatformDatabase(database.Setting)</c>.</summary>
    public virtual DatabaseSetting Setting => setting;

    /// <summary>A context of its own, as each request has one.</summary>
    public PlatformDbContext Open() => Open(Setting);

    public async ValueTask InitializeAsync() => setting = new() { Provider = provider, Connection = await CreateAsync() };

    public abstract ValueTask DisposeAsync();

    /// <summary>Makes the database and answers its connection string.</summary>
    protected abstract Task<string> CreateAsync();

    protected static PlatformDbContext Open(DatabaseSetting setting) => setting.Provider switch
    {
        DatabaseProvider.Sqlite => new SqlitePlatformDbContext(Options<SqlitePlatformDbContext>(setting)),
        DatabaseProvider.PostgreSql => new PostgreSqlPlatformDbContext(Options<PostgreSqlPlatformDbContext>(setting)),
        _ => throw new NotSupportedException($"No test starts a {setting.Provider}."),
    };

    private static DbContextOptions<TContext> Options<TContext>(DatabaseSetting setting)
        where TContext : PlatformDbContext
    {
        var builder = new DbContextOptionsBuilder<TContext>();
        builder.UsePlatformDatabase(setting);
        return builder.Options;
    }
}
