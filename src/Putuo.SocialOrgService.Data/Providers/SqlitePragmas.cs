using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>
/// What SQLite needs to serve: a native wait for its lock, every commit on the disk before it is acknowledged, foreign keys.
/// Write-ahead logging is a property of the file and set when it is made.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout=5000; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
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
