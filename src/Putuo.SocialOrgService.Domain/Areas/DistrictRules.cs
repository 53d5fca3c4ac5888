namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>What areas, departments and settings must be like. Packs and pages ask the same rules.</summary>
public static class DistrictRules
{
    /// <summary>The most characters of a name.</summary>
    public const int MostName = 100;

    /// <summary>The fewest and most digits of a statistics code.</summary>
    public const int LeastCode = 6, MostCode = 12;

    /// <summary>What is wrong with an area among others: all that stand before it in a pack, all there are on a page.</summary>
    public static IEnumerable<DistrictFault> Faults(Area area, IReadOnlyCollection<Area> others)
    {
        foreach (var fault in Names(area.Name, area.NameEn))
            yield return fault;
        if (others.FirstOrDefault(other => other.Id == area.Id) is { } same)
            yield return new(nameof(Area.Id), DistrictFaultKind.IdTaken, same.Name, area.Id);
        if (area.Code is { } code && (code.Length is < LeastCode or > MostCode || !code.All(char.IsAsciiDigit)))
            yield return new(nameof(Area.Code), DistrictFaultKind.CodeForm, code);
        else if (area.Code is { } taken && others.Any(other => other.Code == taken))
            yield return new(nameof(Area.Code), DistrictFaultKind.CodeTaken, taken);
        if (area.ParentId is not { } parentId)
        {
            if (area.Level != AreaLevel.City)
                yield return new(nameof(Area.ParentId), DistrictFaultKind.NothingAbove, area.Name);
        }
        else if (others.FirstOrDefault(other => other.Id == parentId) is not { } parent)
        {
            yield return new(nameof(Area.ParentId), DistrictFaultKind.ParentUnknown, "", parentId);
        }
        else if (parent.Level != area.Level - 1)
        {
            yield return new(nameof(Area.Level), DistrictFaultKind.LevelSkipped, parent.Name);
        }
        else if (others.Any(other => other.ParentId == parentId && other.Name == area.Name && area.Name.Length > 0))
        {
            yield return new(nameof(Area.Name), DistrictFaultKind.NameTaken, area.Name);
        }
    }

    /// <summary>What is wrong with a department among others.</summary>
    public static IEnumerable<DistrictFault> Faults(Department department, IReadOnlyCollection<Department> others)
    {
        foreach (var fault in Names(department.Name, department.NameEn))
            yield return fault;
        if (others.FirstOrDefault(other => other.Id == department.Id) is { } same)
            yield return new(nameof(Department.Id), DistrictFaultKind.IdTaken, same.Name, department.Id);
        if (department.Name.Length > 0 && others.Any(other => other.Name == department.Name))
            yield return new(nameof(Department.Name), DistrictFaultKind.NameTaken, department.Name);
    }

    /// <summary>What is wrong with settings that depend on each other.</summary>
    public static IEnumerable<DistrictFault> Faults(DistrictSettings settings)
    {
        if (settings.AnnualFirstReminderDays <= settings.AnnualLastReminderDays)
            yield return new(nameof(settings.AnnualFirstReminderDays), DistrictFaultKind.TooSmall, nameof(settings.AnnualLastReminderDays), settings.AnnualLastReminderDays);
        if (settings.ComplaintAnswerDays <= settings.ComplaintTakeDays)
            yield return new(nameof(settings.ComplaintAnswerDays), DistrictFaultKind.TooSmall, nameof(settings.ComplaintTakeDays), settings.ComplaintTakeDays);
        if (settings.RateDays < settings.ReopenDays)
            yield return new(nameof(settings.RateDays), DistrictFaultKind.TooSmall, nameof(settings.ReopenDays), settings.ReopenDays - 1);
    }

    /// <summary>What is wrong with the two names that everything here has.</summary>
    internal static IEnumerable<DistrictFault> Names(string name, string nameEn)
    {
        foreach (var (field, text) in new[] { (nameof(Area.Name), name), (nameof(Area.NameEn), nameEn) })
        {
            if (text.Length == 0)
                yield return new(field, DistrictFaultKind.Missing);
            else if (text.Length > MostName)
                yield return new(field, DistrictFaultKind.TooLong, text, MostName);
        }
    }
}
