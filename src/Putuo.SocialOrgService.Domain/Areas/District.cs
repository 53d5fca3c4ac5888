using System.Diagnostics.CodeAnalysis;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>
/// What a district is, as an unchanging picture: areas, departments, categories with their terms, calendar and settings
/// . Read from the database at start; names are looked up here.
/// </summary>
public sealed class District
{
    private readonly Dictionary<int, Area> areas;
    private readonly Dictionary<string, Category> categories;
    private readonly Dictionary<int, Department> departments;
    private readonly Dictionary<(FormKind Kind, int Version), FormDefinition> forms;
    private readonly ILookup<int?, Area> children;

    /// <summary>Builds the picture.</summary>
    /// <exception cref="InvalidOperationException">There is not exactly one district among the areas.</exception>
    public District(
        DistrictSettings settings, WorkCalendar calendar, IEnumerable<Area> areas, IEnumerable<Department> departments, IEnumerable<Category> categories,
        IEnumerable<FormDefinition>? forms = null)
    {
        Settings = settings;
        Calendar = calendar;
        this.areas = areas.ToDictionary(a => a.Id);
        this.departments = departments.ToDictionary(d => d.Id);
        this.categories = categories.ToDictionary(c => c.Code);
        children = this.areas.Values.OrderBy(a => a.Id).ToLookup(a => a.ParentId);
        this.forms = (forms ?? []).ToDictionary(f => (f.Kind, f.Version));
        Forms = [.. this.forms.Values.GroupBy(f => f.Kind).Select(versions => versions.MaxBy(f => f.Version)!).OrderBy(f => f.Kind)];
        Root = this.areas.Values.Single(a => a.Level == AreaLevel.District);
        TopCategories = [.. this.categories.Values.Where(c => c.IsTop).OrderBy(c => c.Code, StringComparer.Ordinal)];
        Communities = [.. this.areas.Values.Where(a => a.Level == AreaLevel.Community).OrderBy(a => a.Id)];
    }

    /// <summary>What the district sets for the platform.</summary>
    public DistrictSettings Settings { get; }

    /// <summary>Its working days and hours.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>The district's own area (普陀区).</summary>
    public Area Root { get; }

    /// <summary>All areas, in no order.</summary>
    public IReadOnlyCollection<Area> Areas => areas.Values;

    /// <summary>All communities by id.</summary>
    public IReadOnlyList<Area> Communities { get; }

    /// <summary>All departments, in no order.</summary>
    public IReadOnlyCollection<Department> Departments => departments.Values;

    /// <summary>All categories of both levels, in no order.</summary>
    public IReadOnlyCollection<Category> Categories => categories.Values;

    /// <summary>The newest version of each form, in the order of their kinds.</summary>
    public IReadOnlyList<FormDefinition> Forms { get; }

    /// <summary>The first level in the order of codes.</summary>
    public IReadOnlyList<Category> TopCategories { get; }

    /// <summary>The areas directly below one.</summary>
    public IEnumerable<Area> Below(int areaId) => children[areaId];

    /// <summary>The second level of a first level.</summary>
    public IEnumerable<Category> Within(string top) =>
        categories.Values.Where(c => !c.IsTop && c.Top == top).OrderBy(c => c.Code, StringComparer.Ordinal);

    /// <summary>An area that exists.</summary>
    /// <exception cref="KeyNotFoundException">No area has this id.</exception>
    public Area Area(int id) => areas[id];

    /// <summary>Looks for an area.</summary>
    public bool TryArea(int id, [NotNullWhen(true)] out Area? area) => areas.TryGetValue(id, out area);

    /// <summary>A category that exists.</summary>
    /// <exception cref="KeyNotFoundException">No category has this code.</exception>
    public Category Category(string code) => categories[code];

    /// <summary>Looks for a category.</summary>
    public bool TryCategory(string? code, [NotNullWhen(true)] out Category? category)
    {
        category = null;
        return code is not null && categories.TryGetValue(code, out category);
    }

    /// <summary>Looks for a category that can be ordered: one of the second level, or one of the first that has none within.</summary>
    public bool CanBeOrdered(string? code, [NotNullWhen(true)] out Category? category) =>
        TryCategory(code, out category) && (!category.IsTop || !Within(category.Code).Any());

    /// <summary>The categories that can be ordered, by code.</summary>
    public IEnumerable<Category> Orderable =>
        categories.Values.Where(c => CanBeOrdered(c.Code, out _)).OrderBy(c => c.Code, StringComparer.Ordinal);

    /// <summary>A department that exists.</summary>
    /// <exception cref="KeyNotFoundException">No department has this id.</exception>
    public Department Department(int id) => departments[id];

    /// <summary>A form, in the version asked for or else the newest; null if the district has none.</summary>
    public FormDefinition? Form(FormKind kind, int? version = null) =>
        version is { } known ? forms.GetValueOrDefault((kind, known)) : Forms.FirstOrDefault(f => f.Kind == kind);

    /// <summary>The area itself and all above it, nearest first.</summary>
    public IEnumerable<Area> Path(int areaId)
    {
        for (var area = areas.GetValueOrDefault(areaId); area is not null; area = area.ParentId is { } up ? areas.GetValueOrDefault(up) : null)
            yield return area;
    }

    /// <summary>The area of a level that contains (or is) the given one; null if there is none.</summary>
    public Area? Above(int areaId, AreaLevel level) => Path(areaId).FirstOrDefault(a => a.Level == level);

    /// <summary>The areas that have something in common with one: those above it, itself, and those below, without grids.</summary>
    public IReadOnlyList<int> Touching(int areaId) => [.. Path(areaId).Select(area => area.Id).Concat(Under(areaId)).Distinct()];

    /// <summary>Whether <paramref name="areaId"/> lies in the subtree of <paramref name="rootId"/> or is its root.</summary>
    public bool Contains(int rootId, int areaId) => Path(areaId).Any(a => a.Id == rootId);

    private IEnumerable<int> Under(int areaId) => Below(areaId).Where(area => area.Level != AreaLevel.Grid).SelectMany(area => Under(area.Id).Prepend(area.Id));
}
