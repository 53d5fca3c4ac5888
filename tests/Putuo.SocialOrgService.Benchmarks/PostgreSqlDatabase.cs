using System.Data.Common;
using Npgsql;
using Putuo.SocialOrgService.Data.Providers;
using Putuo.SocialOrgService.Tests.Databases;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>A database of the run's own PostgreSQL server, which shares the platform's core.</summary>
internal sealed class PostgreSqlDatabase : MeasuredDatabase
{
    private readonly PostgreSqlCluster cluster;
    private readonly string connectionString;
    private readonly ProcessFamily server;

    public PostgreSqlDatabase(PostgreSqlCluster cluster, string connectionString)
    {
        this.cluster = cluster;
        this.connectionString = connectionString;
        server = new ProcessFamily(Path.Combine(new NpgsqlConnectionStringBuilder(connectionString).Host!, "data", "postmaster.pid"));
        foreach (var id in server.Ids)
            Cores.GiveToServer(id);
    }

    public override string Name => $"PostgreSQL, fsync={Text("SHOW fsync")}, synchronous_commit={Text("SHOW synchronous_commit")}";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Database__Provider"] = nameof(DatabaseProvider.PostgreSql),
        ["Database__Connection"] = connectionString,
    };

    public override FillingSql Sql => FillingSql.PostgreSql;

    public override TimeSpan Processor => server.Processor;

    public override DbConnection Open()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        connection.Open();
        return connection;
    }

    public override async ValueTask DisposeAsync() => await cluster.DropDatabaseAsync(connectionString);
}
