using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>How the scope of a role reads: an organization's, department's or area's name.</summary>
public static class Scopes
{
    /// <summary>The name in the reader's language; empty for a role without a scope.</summary>
    public static string Words(District district, string? organization, string? organizationEn, int? areaId, int? departmentId)
    {
        if (organization is not null)
            return Names.Choose(organization, organizationEn ?? "");
        if (departmentId is not null && district.Departments.FirstOrDefault(d => d.Id == departmentId) is { } department)
            return department.NameIn();
        return areaId is { } id && district.TryArea(id, out var area) ? area.NameIn() : "";
    }
}
