using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>Which office answers a complaint: always one above the one complained of.</summary>
public static class ComplaintRouting
{
    /// <summary>The office that gets a new complaint.</summary>
    /// <param name="about">What it is about.</param>
    /// <param name="areaId">The community or street complained of.</param>
    /// <param name="district">The district.</param>
    /// <param name="hasOfficer">Whether the street above that community has somebody who handles complaints; without, the district does.</param>
    public static ComplaintOffice Above(ComplaintAbout about, int? areaId, District district, bool hasOfficer) => about switch
    {
        ComplaintAbout.Community when hasOfficer && StreetAbove(areaId, district) is { } street => new(ComplaintLevel.Street, street),
        ComplaintAbout.Platform => new(ComplaintLevel.City),
        _ => ComplaintOffice.District,
    };

    /// <summary>The street above a community; null for anything else.</summary>
    public static int? StreetAbove(int? areaId, District district) =>
        areaId is { } id && district.TryArea(id, out var area) && area.Level == AreaLevel.Community ? district.Above(id, AreaLevel.Street)?.Id : null;

    /// <summary>
    /// Whether a complaint may be passed on to an office: to another one than has it, never to the one complained of or to one below, and one
    /// about the platform to none, since nobody in the district stands above it.
    /// </summary>
    public static bool MayPass(Complaint complaint, ComplaintOffice to, District district) =>
        complaint.About != ComplaintAbout.Platform && to != complaint.Office && to.Level switch
        {
            ComplaintLevel.Street => complaint.About == ComplaintAbout.Community && to.AreaId is not null && to.AreaId == StreetAbove(complaint.AreaId, district),
            ComplaintLevel.Department => to.DepartmentId is { } id && id != complaint.DepartmentId && district.Departments.Any(department => department.Id == id),
            ComplaintLevel.District => to.AreaId is null && to.DepartmentId is null,
            _ => false,
        };
}
