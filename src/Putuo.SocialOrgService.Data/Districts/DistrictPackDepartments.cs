using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>Reads departments.json.</summary>
internal static class DistrictPackDepartments
{
    public static List<Department> Read(PackNode file)
    {
        var departments = new List<Department>();
        foreach (var node in file.Nodes("departments"))
        {
            var department = new Department { Id = node.Number("id"), Name = node.Text("name"), NameEn = node.Text("nameEn") };
            node.NothingElse();
            node.Faults(DistrictRules.Faults(department, departments));
            departments.Add(department);
        }
        file.NothingElse();
        if (departments.Count == 0)
            file.Fault("departments", "is missing or empty: write at least the civil affairs bureau");
        return departments;
    }
}
