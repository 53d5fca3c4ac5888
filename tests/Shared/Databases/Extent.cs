namespace Putuo.SocialOrgService.Tests.Databases;

/// <summary>How much of its matrix a run goes through: <c>tests/run.sh --full</c> asks for all of it (PT_FULL).</summary>
internal static class Extent
{
    public static bool IsFull { get; } = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("PT_FULL"));
}
