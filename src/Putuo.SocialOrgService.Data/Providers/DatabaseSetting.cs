using Microsoft.Data.Sqlite;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>The database systems the platform runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded; the default.</summary>
    Sqlite = 1,

    /// <summary>PostgreSQL.</summary>
    PostgreSql = 2,

    /// <summary>SQL Server.</summary>
    SqlServer = 3,
}

/// <summary>Which database to use: <c>Database__Provider</c> and <c>Database__Connection</c>.</summary>
public sealed record DatabaseSetting
{
    /// <summary>The system.</summary>
    public DatabaseProvider Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>The connection string.</summary>
    public string Connection { get; init; } = "";

    /// <summary>The folder of the embedded database's file, as the connection names it; null without one.</summary>
    public string? Folder =>
        Provider == DatabaseProvider.Sqlite && new SqliteConnectionStringBuilder(Connection).DataSource is { Length: > 0 } file
            ? Path.GetDirectoryName(Path.GetFullPath(file))
            : null;
}
