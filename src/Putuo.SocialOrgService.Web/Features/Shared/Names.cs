using System.Globalization;
using Putuo.SocialOrgService.Data.Orders;
using Putuo.SocialOrgService.Data.Organizations;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>
/// Names of the district's things in the reader's language: <c>District.Area(id).NameIn()</c>. Without a culture the
/// request's own one speaks.
/// </summary>
public static class Names
{
    /// <summary>An area's name.</summary>
    public static string NameIn(this Area area, CultureInfo? culture = null) => Choose(area.Name, area.NameEn, culture);

    /// <summary>A category's name.</summary>
    public static string NameIn(this Category category, CultureInfo? culture = null) => Choose(category.Name, category.NameEn, culture);

    /// <summary>What is done, in a sentence.</summary>
    public static string AboutIn(this Category category, CultureInfo? culture = null) => Choose(category.About, category.AboutEn, culture);

    /// <summary>A department's name.</summary>
    public static string NameIn(this Department department, CultureInfo? culture = null) => Choose(department.Name, department.NameEn, culture);

    /// <summary>The platform's name.</summary>
    public static string NameIn(this DistrictSettings settings, CultureInfo? culture = null) => Choose(settings.SiteName, settings.SiteNameEn, culture);

    /// <summary>A form's title.</summary>
    public static string TitleIn(this FormDefinition form, CultureInfo? culture = null) => Choose(form.Title, form.TitleEn, culture);

    /// <summary>The label of a form's field.</summary>
    public static string LabelIn(this FormField field, CultureInfo? culture = null) => Choose(field.Label, field.LabelEn, culture);

    /// <summary>The label of a form's paper.</summary>
    public static string LabelIn(this FormAttachment paper, CultureInfo? culture = null) => Choose(paper.Label, paper.LabelEn, culture);

    /// <summary>The label of an answer to choose.</summary>
    public static string LabelIn(this FormChoice choice, CultureInfo? culture = null) => Choose(choice.Label, choice.LabelEn, culture);

    /// <summary>
    /// A name that a record keeps in Chinese: the given English one, or that of the area, the department or the host it belongs to.
    /// </summary>
    public static string NameOf(this District district, string kept, string english = "") => !IsEnglish(CultureInfo.CurrentUICulture) ? kept : Choose(
        kept,
        english.Length > 0 ? english
        : district.Departments.FirstOrDefault(d => d.Name == kept)?.NameEn
        ?? district.Areas.FirstOrDefault(a => a.Name == kept)?.NameEn
        ?? (kept == district.Settings.Host ? district.Settings.HostEn : ""));

    /// <summary>An organization of the registry; its id where it is not among the names.</summary>
    public static string NameOf(this OrganizationNames organizations, string id) =>
        organizations.ById.TryGetValue(int.Parse(id, CultureInfo.InvariantCulture), out var name) ? Choose(name.Chinese, name.English) : id;

    /// <summary>An office that publishes: a department, or the body that runs the platform.</summary>
    public static string OfficeOf(this District district, int? departmentId) => departmentId is { } id
        ? district.Department(id).NameIn()
        : Choose(district.Settings.Host, district.Settings.HostEn);

    /// <summary>Who serves or served: the organization, or else the department; empty for nobody.</summary>
    public static string ProviderOf(this District district, string? organization, string? organizationEn, int? departmentId) =>
        organization is not null ? Choose(organization, organizationEn ?? "")
        : departmentId is { } id ? district.Department(id).NameIn()
        : "";

    /// <summary>The same.</summary>
    public static string ProviderOf(this District district, TwoNames? organization, int? departmentId) =>
        district.ProviderOf(organization?.Zh, organization?.En, departmentId);

    /// <summary>A community, and the grid in it where it is known.</summary>
    public static string PlaceOf(this District district, int communityId, int? gridId) =>
        district.Area(communityId).NameIn() + (gridId is { } id && district.TryArea(id, out var grid) ? " " + grid.NameIn() : "");

    /// <summary>A place that a record keeps in Chinese: a community and its grid, by the names they have now; the kept words where these have changed.</summary>
    public static string PlaceOf(this District district, string kept) => !IsEnglish(CultureInfo.CurrentUICulture) ? kept
        : district.Communities.FirstOrDefault(community => kept.StartsWith(community.Name, StringComparison.Ordinal)) is not { } place ? kept
        : kept.Length == place.Name.Length ? place.NameIn()
        : district.Areas.FirstOrDefault(grid => grid.ParentId == place.Id && kept == place.Name + grid.Name) is { } within ? district.PlaceOf(place.Id, within.Id)
        : kept;

    /// <summary>The English text for readers of English, where there is one; the Chinese one for everybody else.</summary>
    public static string Choose(string chinese, string english, CultureInfo? culture = null) =>
        english.Length > 0 && IsEnglish(culture ?? CultureInfo.CurrentUICulture) ? english : chinese;

    private static bool IsEnglish(CultureInfo culture) => culture.TwoLetterISOLanguageName == "en";
}
