using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>The platform on SQLite: writes pass one gate, since SQLite has one writer anyway and its waiting is slower than ours.</summary>
public sealed class SqlitePlatformDbContext(DbContextOptions<SqlitePlatformDbContext> options) : PlatformDbContext(options)
{
    private const int ConstraintForeignKey = 787;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintTrigger = 1811;
    private const int ConstraintUnique = 2067;

    /// <inheritdoc/>
    public override async ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancel = default)
    {
        var connection = (SqliteConnection)Database.GetDbConnection();
        var patience = connection.DefaultTimeout == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(connection.DefaultTimeout);
        return await WriteGate.EnterAsync(connection.DataSource, patience, cancel);
    }

    /// <inheritdoc/>
    public override void ExpectLongWork()
    {
    }

    /// <inheritdoc/>
    public override bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintPrimaryKey or ConstraintUnique };

    /// <inheritdoc/>
    public override bool IsReferenceViolation(DbUpdateException failure) =>
        failure.InnerException is SqliteException { SqliteExtendedErrorCode: ConstraintForeignKey or ConstraintTrigger };
}
