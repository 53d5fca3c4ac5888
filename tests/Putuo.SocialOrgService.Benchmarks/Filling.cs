using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>
/// Multiplies the demonstration data to the wanted number of orders by bulk copies inside the database: every copy has its
/// own ids, order numbers and ledger chains, and the figures grow with it.
/// </summary>
internal static class Filling
{
    private static readonly Dictionary<string, string> ServiceRecordOverrides = new()
    {
        ["Chain"] = "substr(\"Chain\" || '.' || $copy, 1, 8)",
        ["Number"] = "substr(\"Number\" || '.' || $copy, 1, 20)",
        ["Supersedes"] = "CASE WHEN \"Supersedes\" IS NULL THEN NULL ELSE substr(\"Supersedes\" || '.' || $copy, 1, 20) END",
    };

    public static int Multiply(string database, int orders)
    {
        using var connection = new SqliteConnection($"Data Source={database}");
        connection.Open();
        Run(connection, "PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF;");
        var seeds = (int)Scalar(connection, "SELECT COUNT(*) FROM \"Orders\"");
        var copies = Math.Max(0, (orders / seeds) - 1);
        var offset = Scalar(connection, "SELECT MAX(m) FROM (SELECT MAX(\"Id\") m FROM \"Orders\" UNION SELECT MAX(\"Id\") FROM \"OrderEvents\" UNION SELECT MAX(\"Id\") FROM \"Photos\" UNION SELECT MAX(\"Id\") FROM \"ServiceRecords\" UNION SELECT MAX(\"Id\") FROM \"Ratings\")");
        using var transaction = connection.BeginTransaction();
        foreach (var (table, keys, overrides) in Tables())
        {
            var columns = Columns(connection, table);
            var list = string.Join(", ", columns.Select(c => $"\"{c}\""));
            var values = string.Join(", ", columns.Select(c =>
                keys.Contains(c) ? $"\"{c}\" + $copy * {offset}"
                : overrides?.GetValueOrDefault(c) ?? $"\"{c}\""));
            using var command = connection.CreateCommand();
            command.CommandText = $"INSERT INTO \"{table}\" ({list}) SELECT {values} FROM \"{table}\" WHERE \"{keys[0]}\" <= {offset}";
            var copy = command.Parameters.Add("$copy", SqliteType.Integer);
            command.Prepare();
            for (var i = 1; i <= copies; i++)
            {
                copy.Value = i;
                command.ExecuteNonQuery();
            }
        }
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"UPDATE \"FigureRows\" SET \"Value\" = \"Value\" * {copies + 1}"));
        // Terms end after the run, else what is measured is a platform that marks thousands of missed terms at once.
        Run(connection, """
            UPDATE "Orders" SET "AnswerDue" = datetime("AnswerDue", '+1 year'), "CompleteDue" = datetime("CompleteDue", '+1 year'),
                "ConfirmDue" = datetime("ConfirmDue", '+1 year'), "PausedUntil" = datetime("PausedUntil", '+1 year')
            """);
        transaction.Commit();
        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
        return (copies + 1) * seeds;
    }

    private static IEnumerable<(string Table, string[] Keys, Dictionary<string, string>? Overrides)> Tables() =>
    [
        ("Orders", ["Id"], null),
        ("OrderContacts", ["OrderId"], null),
        ("OrderEvents", ["Id", "OrderId"], null),
        ("ServiceRecords", ["Id", "OrderId"], ServiceRecordOverrides),
        ("Photos", ["Id", "OrderId", "RecordId"], null),
        ("Ratings", ["Id", "OrderId"], null),
    ];

    private static List<string> Columns(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            columns.Add(reader.GetString(0));
        return columns;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
