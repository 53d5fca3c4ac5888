using System.Data.Common;
using System.Globalization;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>The database under a load: how the platform and the benchmark reach it, and what it takes of the processor itself.</summary>
internal abstract class MeasuredDatabase : IAsyncDisposable
{
    /// <summary>What the report calls it, with how durable a commit is.</summary>
    public abstract string Name { get; }

    /// <summary>The platform's settings.</summary>
    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>How it is filled.</summary>
    public abstract FillingSql Sql { get; }

    /// <summary>Processor time that it has used outside the platform's process.</summary>
    public virtual TimeSpan Processor => TimeSpan.Zero;

    /// <summary>Makes an empty one.</summary>
    /// <param name="provider">The system.</param>
    /// <param name="cluster">The run's own PostgreSQL server; it starts when it is needed.</param>
    /// <param name="folder">Where an embedded database lies.</param>
    public static async Task<MeasuredDatabase> CreateAsync(DatabaseProvider provider, PostgreSqlCluster cluster, string folder) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteDatabase(folder),
        DatabaseProvider.PostgreSql => new PostgreSqlDatabase(cluster, await cluster.CreateDatabaseAsync()),
        _ => throw new NotSupportedException($"No {provider} can be started here."),
    };

    /// <summary>A connection of its own.</summary>
    public abstract DbConnection Open();

    public abstract ValueTask DisposeAsync();

    /// <summary>The one value that a statement answers.</summary>
    /// <exception cref="InvalidOperationException">It answers nothing: the data lacks what is measured.</exception>
    public string Text(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) is { Length: > 0 } text
            ? text
            : throw new InvalidOperationException("The data lacks what is measured: " + sql);
    }
}
