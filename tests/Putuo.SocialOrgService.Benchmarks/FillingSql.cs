namespace Putuo.SocialOrgService.Benchmarks;

/// <summary>What is said differently on each system when a database is filled.</summary>
internal sealed record FillingSql
{
    /// <summary>A database that is being filled may be lost: nothing is checked and nothing is waited for.</summary>
    public required string Begin { get; init; }

    /// <summary>Name and definition of a table's indexes, its key left out.</summary>
    public required Func<string, string> Indexes { get; init; }

    /// <summary>An instant a year later.</summary>
    public required Func<string, string> YearLater { get; init; }

    /// <summary>An instant later by so many minutes; earlier by a negative number.</summary>
    public required Func<string, string, string> MinutesLater { get; init; }

    /// <summary>Lets the table's next id follow the largest; null where it does so by itself.</summary>
    public Func<string, string>? NextId { get; init; }

    /// <summary>Leaves it as a living server has it, each statement alone.</summary>
    public required IReadOnlyList<string> End { get; init; }

    public static FillingSql Sqlite { get; } = new()
    {
        Begin = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA foreign_keys=OFF; PRAGMA cache_size=-262144",
        Indexes = table => $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = '{table}' AND sql IS NOT NULL",
        YearLater = column => $"datetime({column}, '+1 year')",
        MinutesLater = (column, minutes) => $"datetime({column}, printf('%+d minutes', {minutes}))",
        End = ["PRAGMA journal_mode=WAL"],
    };

    public static FillingSql PostgreSql { get; } = new()
    {
        Begin = "SET session_replication_role = replica; SET maintenance_work_mem = '512MB'",
        Indexes = table => $"SELECT indexname, indexdef FROM pg_indexes WHERE tablename = '{table}' AND indexname <> 'PK_{table}'",
        YearLater = column => $"{column} + INTERVAL '1 year'",
        MinutesLater = (column, minutes) => $"{column} + ({minutes}) * INTERVAL '1 minute'",
        NextId = table => $"SELECT setval(pg_get_serial_sequence('\"{table}\"', 'Id'), (SELECT MAX(\"Id\") FROM \"{table}\"))",
        End = ["VACUUM ANALYZE", "CHECKPOINT"],
    };
}
