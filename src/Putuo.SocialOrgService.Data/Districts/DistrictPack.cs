using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Data.Districts;

/// <summary>
/// A district's facts as its folder of files tells them: read and checked once, stored in the database at the
/// first start and edited there afterwards.
/// </summary>
/// <param name="Settings">What the district sets for the platform.</param>
/// <param name="Calendar">Working days and hours.</param>
/// <param name="Areas">The area tree, parents before children.</param>
/// <param name="Departments">The functional departments.</param>
/// <param name="Categories">Both levels, with terms and authority matrix.</param>
/// <param name="Forms">The forms by which organizations file what happens in their life.</param>
/// <param name="TriageRules">What is suggested to whoever triages, in the order in which the rules are asked.</param>
public sealed record DistrictPack(
    DistrictSettings Settings,
    CalendarSheet Calendar,
    IReadOnlyList<Area> Areas,
    IReadOnlyList<Department> Departments,
    IReadOnlyList<Category> Categories,
    IReadOnlyList<FormDefinition> Forms,
    IReadOnlyList<TriageRule> TriageRules)
{
    /// <summary>Reads a pack's folder.</summary>
    /// <exception cref="DistrictPackException">Something in it is missing or wrong; all faults are named.</exception>
    public static DistrictPack Read(string folder)
    {
        var faults = new List<string>();
        var settings = DistrictPackSettings.Read(PackNode.Open(folder, "district.json", faults));
        var calendar = DistrictPackCalendar.Read(PackNode.Open(folder, "calendar.json", faults));
        var areas = DistrictPackAreas.Read(PackNode.Open(folder, "areas.json", faults));
        var departments = DistrictPackDepartments.Read(PackNode.Open(folder, "departments.json", faults));
        var categories = new DistrictPackCategories(departments).Read(PackNode.Open(folder, "categories.json", faults));
        var forms = new DistrictPackForms(departments).Read(PackNode.Open(folder, "forms.json", faults));
        var hasRules = File.Exists(Path.Combine(folder, DistrictPackTriage.File));
        if (faults.Count > 0)
            throw new DistrictPackException(folder, faults) { Unread = hasRules ? DistrictPackTriage.File : null };
        var pack = new DistrictPack(settings, calendar, areas, departments, categories, forms, []);
        if (!hasRules)
            return pack;
        var rules = DistrictPackTriage.Read(PackNode.Open(folder, DistrictPackTriage.File, faults), pack.ToDistrict());
        return faults.Count > 0 ? throw new DistrictPackException(folder, faults) : pack with { TriageRules = rules };
    }

    /// <summary>The picture of the district that the domain works with.</summary>
    public District ToDistrict() => new(Settings, Calendar.ToCalendar(), Areas, Departments, Categories, Forms);
}
