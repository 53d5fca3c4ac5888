using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace Putuo.SocialOrgService.Data.Providers;

/// <summary>The platform on SQL Server.</summary>
public sealed class SqlServerPlatformDbContext(DbContextOptions<SqlServerPlatformDbContext> options) : PlatformDbContext(options)
{
    private const int ConstraintConflict = 547;
    private const int DuplicateKeyRow = 2601;
    private const int UniqueConstraint = 2627;

    /// <inheritdoc/>
    public override bool IsUniqueViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: DuplicateKeyRow or UniqueConstraint };

    /// <inheritdoc/>
    public override bool IsReferenceViolation(DbUpdateException failure) =>
        failure.InnerException is SqlException { Number: ConstraintConflict };
}
