using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>How the scope of a role reads: an organization's, department's or area's name.</summary>
public static class Scopes
{
    /// <summary>A role with its scope: 社区工作人员 · 兴普社区; for null 居民.</summary>
    public static string OfRole(IStringLocalizer<SharedTexts> texts, District district, HeldRole? held)
    {
        var role = texts[$"Role{held?.Role ?? ActorRole.Resident}"];
        var scope = held is null ? "" : held.ActsFor.Length > 0 ? held.ActsFor : Words(district, held.OrganizationName, held.OrganizationNameEn, held.AreaId, held.DepartmentId);
        return scope.Length > 0 ? $"{role} · {scope}" : role;
    }

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
