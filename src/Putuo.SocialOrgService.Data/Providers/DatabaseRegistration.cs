using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>Registers the pooled context of the chosen system, as <see cref="PlatformDbContext"/>.</summary>
public static class DatabaseRegistration
{
    /// <summary>How many statements each connection to PostgreSQL keeps planned.</summary>
    private const int KeptPlans = 200;

    private static readonly SqlitePragmas Pragmas = new();
    private static readonly KeptSqliteConnections Kept = new();
    private static readonly DomainRules Rules = new();

    /// <summary>Adds the context.</summary>
    public static IServiceCollection AddPlatformDatabase(this IServiceCollection services, DatabaseSetting setting)
    {
        services.AddSingleton(setting);
        return setting.Provider switch
        {
            DatabaseProvider.PostgreSql => Add<PostgreSqlPlatformDbContext>(services, setting),
            DatabaseProvider.SqlServer => Add<SqlServerPlatformDbContext>(services, setting),
            _ => Add<SqlitePlatformDbContext>(services, setting),
        };
    }

    /// <summary>Chooses the system for a context's options.</summary>
    public static DbContextOptionsBuilder UsePlatformDatabase(this DbContextOptionsBuilder options, DatabaseSetting setting)
    {
        options.UseIdentitySchema().ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning)).AddInterceptors(Rules);
        return setting.Provider switch
        {
            DatabaseProvider.PostgreSql => options.UseNpgsql(PostgreSqlConnectionString(setting.Connection)),
            DatabaseProvider.SqlServer => options.UseSqlServer(setting.Connection),
            _ => options.UseSqlite(SqliteConnectionString(setting.Connection)).AddInterceptors(Kept, Pragmas),
        };
    }

    private static IServiceCollection Add<TContext>(IServiceCollection services, DatabaseSetting setting)
        where TContext : PlatformDbContext =>
        services.AddDbContextPool<PlatformDbContext, TContext>(options => options.UsePlatformDatabase(setting));

    private static string SqliteConnectionString(string connection)
    {
        var words = new SqliteConnectionStringBuilder(connection) { Pooling = false };
        if (!Patience.IsSet(connection, "Default Timeout", "Command Timeout"))
            words.DefaultTimeout = Patience.ForTheLock;
        return words.ToString();
    }

    private static string PostgreSqlConnectionString(string connection)
    {
        var words = new NpgsqlConnectionStringBuilder(connection);
        if (!Patience.IsSet(connection, "Timeout"))
            words.Timeout = Patience.ForAConnection;
        if (!Patience.IsSet(connection, "Command Timeout", "CommandTimeout"))
            words.CommandTimeout = Patience.ForAnAnswer;
        if (!Patience.IsSet(connection, "Cancellation Timeout", "CancellationTimeout"))
            words.CancellationTimeout = Patience.ForGivingUp;
        // Planning a desk's statement costs more than reading its rows: what a connection asks for a second time stays planned.
        if (!Patience.IsSet(connection, "Max Auto Prepare", "MaxAutoPrepare"))
            words.MaxAutoPrepare = KeptPlans;
        if (!Patience.IsSet(connection, "Auto Prepare Min Usages", "AutoPrepareMinUsages"))
            words.AutoPrepareMinUsages = 2;
        return words.ToString();
    }
}
