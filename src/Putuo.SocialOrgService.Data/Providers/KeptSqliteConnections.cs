using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>Gives each context a <see cref="KeptSqliteConnection"/>, and each of its commands the prepared statement of the same text.</summary>
internal sealed class KeptSqliteConnections : DbCommandInterceptor, IDbConnectionInterceptor
{
    public InterceptionResult<DbConnection> ConnectionCreating(ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new KeptSqliteConnection(eventData.ConnectionString!));

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        result is SqliteCommand { Connection: KeptSqliteConnection connection } fresh ? connection.Prepared(fresh) : result;
}
