using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Web.Features.Projects;

/// <summary>What a visitor looks for among the projects; what makes no sense is left out.</summary>
public sealed class ProjectsInput
{
    /// <summary>Purchase or Venture.</summary>
    public string? Kind { get; set; }

    /// <summary>A stage's name.</summary>
    public string? State { get; set; }

    /// <summary>The issuing department.</summary>
    public string? Department { get; set; }

    /// <summary>The year of publishing.</summary>
    public string? Year { get; set; }

    /// <summary>The last project of the page before.</summary>
    public string? Before { get; set; }

    /// <summary>The filter that the registry understands.</summary>
    public ProjectFilter ToFilter(District district) => new(
        Named<ProjectKind>(Kind),
        Named<ProjectState>(State),
        int.TryParse(Department, out var department) && district.Departments.Any(d => d.Id == department) ? department : null,
        int.TryParse(Year, out var year) && year is >= 2000 and <= 2100 ? year : null,
        int.TryParse(Before, out var before) ? before : null);

    private static T? Named<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, out var value) && Enum.GetName(value) == name ? value : null;
}
