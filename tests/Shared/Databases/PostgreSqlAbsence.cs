namespace Putuo.SocialOrgService.Tests.Databases;

/// <summary>What tests do where PostgreSQL is not installed.</summary>
public static class PostgreSqlAbsence
{
    /// <summary>Skips the running test, and says why, where PostgreSQL is not installed.</summary>
    public static void SkipIfAbsent(this PostgreSqlCluster cluster) => Assert.SkipWhen(cluster.IsAbsent, PostgreSqlCluster.Absent);
}
