using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>Gives each context a <see cref="KeptSqliteConnection"/>, and each of its commands the prepared statement of the same text.</summary>
internal sealed class KeptSqliteConnections : DbCommandInterceptor, IDbConnectionInterceptor
{
    /// <summary>
    /// SQLite takes a lock for every column that is read, in case threads share a connection. Here each belongs to a context, and a context
    /// to one request at a time, so that it need not; it can be told only before it is first used, and locks on when that was elsewhere.
    /// </summary>
    static KeptSqliteConnections()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
    }

    public InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new KeptSqliteConnection(eventData.ConnectionString!));

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is SqliteCommand { Connection: KeptSqliteConnection connection } fresh ? connection.Prepared(fresh) : result;
}
