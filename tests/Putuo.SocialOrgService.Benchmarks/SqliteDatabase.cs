using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>The platform's own file in its data folder.</summary>
internal sealed class SqliteDatabase(string folder) : MeasuredDatabase
{
    /// <summary>The file.</summary>
    public string File { get; } = Path.Combine(folder, "platform.db");

    public override string Name => "SQLite, synchronous=FULL";

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>();

    public override FillingSql Sql => FillingSql.Sqlite;

    public override DbConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
