using System.Data;
using System.Data.Common;
using System.Globalization;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>
/// Multiplies the demonstration data to the wanted number of orders by bulk copies inside the database: every copy has its
/// own ids, order numbers and ledger chains, and the figures grow with it. Indexes are made anew behind the rows.
/// </summary>
internal static class Filling
{
    private static readonly (string Table, string[] Keys)[] Tables =
    [
        ("Orders", ["Id"]),
        ("OrderContacts", ["OrderId"]),
        ("OrderEvents", ["Id", "OrderId"]),
        ("ServiceRecords", ["Id", "OrderId"]),
        ("Photos", ["Id", "OrderId", "RecordId"]),
        ("Ratings", ["Id", "OrderId"]),
    ];

    private static readonly (string Table, string[] Keys)[] Organizations =
        [("Organizations", ["Id"]), ("OrganizationFields", ["OrganizationId"]), ("OrganizationAreas", ["OrganizationId"])];

    private static readonly (string Table, string[] Keys)[] Talents =
        [("Talents", ["Id"]), ("TalentNames", ["TalentId"]), ("TalentKeys", ["TalentId"]), ("TalentFields", ["TalentId"]), ("TalentAreas", ["TalentId"]), ("Certificates", ["Id", "TalentId"])];

    private static readonly string[] Terms = ["AnswerDue", "CompleteDue", "ConfirmDue", "PausedUntil"];
    private static readonly string[] Past = ["PlacedAt", "ClaimedAt", "CompletedAt", "ConfirmedAt", "ClosedAt", "At"];

    /// <summary>Fills a database that holds the demonstration data.</summary>
    /// <returns>How many orders it holds then.</returns>
    public static int Multiply(MeasuredDatabase database, int orders)
    {
        using var connection = database.Open();
        Run(connection, database.Sql.Begin);
        using (var transaction = connection.BeginTransaction())
        {
            var seeds = (int)Number(connection, "SELECT COUNT(*) FROM \"Orders\"");
            var copies = Math.Max(0, (orders / seeds) - 1);
            var offset = Tables.Max(t => Number(connection, $"SELECT MAX(\"{t.Keys[0]}\") FROM \"{t.Table}\""));
            // Terms end after the run, else what is measured is a platform that marks thousands of missed terms at once.
            Run(connection, "UPDATE \"Orders\" SET " + string.Join(", ", Terms.Select(term => $"\"{term}\" = {database.Sql.YearLater($"\"{term}\"")}")));
            foreach (var (table, keys) in Tables)
                Copy(connection, database.Sql, table, keys, copies, offset);
            Run(connection, string.Create(CultureInfo.InvariantCulture, $"UPDATE \"FigureRows\" SET \"Value\" = \"Value\" * {copies + 1}"));
            transaction.Commit();
        }
        foreach (var statement in database.Sql.End)
            Run(connection, statement);
        return (int)Number(connection, "SELECT COUNT(*) FROM \"Orders\"");
    }

    /// <summary>Multiplies the registries of organizations and talents; nothing of the orders changes.</summary>
    /// <returns>How many organizations and talents there are then.</returns>
    public static (int Organizations, int Talents) MultiplyRegistries(MeasuredDatabase database, int organizations, int talents)
    {
        using var connection = database.Open();
        Run(connection, database.Sql.Begin);
        using (var transaction = connection.BeginTransaction())
        {
            foreach (var (tables, wanted) in new[] { (Organizations, organizations), (Talents, talents) })
            {
                var (count, offset) = (Number(connection, $"SELECT COUNT(*) FROM \"{tables[0].Table}\""), Number(connection, $"SELECT MAX(\"Id\") FROM \"{tables[0].Table}\"") + 1);
                foreach (var (table, keys) in tables)
                    Copy(connection, database.Sql, table, keys, (int)(wanted / count) - 1, offset);
            }
            transaction.Commit();
        }
        foreach (var statement in database.Sql.End)
            Run(connection, statement);
        return ((int)Number(connection, "SELECT COUNT(*) FROM \"Organizations\""), (int)Number(connection, "SELECT COUNT(*) FROM \"Talents\""));
    }

    private static void Copy(DbConnection connection, FillingSql sql, string table, string[] keys, int copies, long offset)
    {
        var indexes = Indexes(connection, sql.Indexes(table));
        foreach (var (name, _) in indexes)
            Run(connection, $"DROP INDEX \"{name}\"");
        Run(connection, $"CREATE TEMP TABLE \"Seed{table}\" AS SELECT * FROM \"{table}\" ORDER BY \"{keys[0]}\"");
        var columns = Columns(connection, table);
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) "
            + $"SELECT {string.Join(", ", columns.Select(c => ValueOf(sql, c, keys, offset)))} FROM \"Seed{table}\"";
        var copy = command.CreateParameter();
        (copy.ParameterName, copy.DbType, copy.Value) = ("copy", DbType.Int64, 0L);
        command.Parameters.Add(copy);
        command.Prepare();
        for (var i = 1L; i <= copies; i++)
        {
            copy.Value = i;
            command.ExecuteNonQuery();
        }
        foreach (var (_, definition) in indexes)
            Run(connection, definition);
        if (sql.NextId is { } next && keys[0] == "Id")
            Run(connection, next(table));
    }

    /// <summary>What a copy's column holds; terms, and what happened, lie scattered over three months, as those of different people do.</summary>
    private static string ValueOf(FillingSql sql, string column, string[] keys, long offset) => column switch
    {
        _ when keys.Contains(column) => $"\"{column}\" + @copy * {offset}",
        "Chain" => "\"Chain\" || @copy",
        "Number" or "RecordNumber" or "Supersedes" or "CreditCode" or "FilingNumber" or "CodeKey" or "FormKey" => $"\"{column}\" || '.' || @copy",
        "SeriesId" or "SeriesVisit" or "SeriesDay" or "SeriesSince" => "NULL",
        _ when Terms.Contains(column) => sql.MinutesLater($"\"{column}\"", "@copy * 37 % 129600"),
        _ when Past.Contains(column) => sql.MinutesLater($"\"{column}\"", "0 - @copy * 37 % 129600"),
        _ => $"\"{column}\"",
    };

    private static List<(string Name, string Definition)> Indexes(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var indexes = new List<(string, string)>();
        while (reader.Read())
            indexes.Add((reader.GetString(0), reader.GetString(1)));
        return indexes;
    }

    private static List<string> Columns(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\" WHERE 1 = 0";
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }

    private static long Number(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
