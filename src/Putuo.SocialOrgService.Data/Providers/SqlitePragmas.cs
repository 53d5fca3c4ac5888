using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// What SQLite needs to serve: a native wait for its lock, every commit on the disk before it is acknowledged, foreign keys, and room for
/// the pages that every order touches. What it notes to take a statement back stays in memory: in a file of its own for each transaction it
/// was a tenth of what placing an order costs. The log is written back after 4 000 pages: what many commits change is written back once.
/// A connection that is kept keeps them, so each is told once. Write-ahead logging is a property of the file and set when it is made.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private static readonly string Pragmas =
        $"PRAGMA busy_timeout={Patience.ForTheLock * 1000}; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-8000; "
        + "PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000;";

    /// <summary>SQLITE_DBCONFIG_ENABLE_QPSG: a statement's plan does not hang on its parameters, so that it is made once.</summary>
    private const int StablePlans = 1007;

    private readonly ConditionalWeakTable<sqlite3, object> told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (connection is not SqliteConnection { Handle: { } native } || !told.TryAdd(native, Pragmas))
            return;
        raw.sqlite3_db_config(native, StablePlans, 1, out _);
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
