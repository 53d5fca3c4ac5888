using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>The facts of the district as they stand in the database at one moment.</summary>
/// <param name="Version">Counts changes; a change succeeds only on the version it was decided on.</param>
/// <param name="Settings">What the district sets for the platform.</param>
/// <param name="Calendar">Working days and hours.</param>
/// <param name="Areas">The area tree.</param>
/// <param name="Departments">The departments.</param>
/// <param name="Categories">The categories of both levels.</param>
public sealed record DistrictFacts(
    long Version,
    DistrictSettings Settings,
    CalendarSheet Calendar,
    IReadOnlyList<Area> Areas,
    IReadOnlyList<Department> Departments,
    IReadOnlyList<Category> Categories);
