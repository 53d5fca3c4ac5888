using Putuo.SocialOrgService.Domain.Complaints;

namespace Putuo.SocialOrgService.Tests.Orders;

/// <summary>Complaints of the tests.</summary>
public static class ComplaintBuilder
{
    /// <summary>What somebody types about something.</summary>
    public static ComplaintEntry Entry(ComplaintAbout about = ComplaintAbout.Organization) => new(about, "约好九点上门，等到十一点也没有人来。")
    {
        OrganizationId = about == ComplaintAbout.Organization ? Cast.FirstId : null,
        AreaId = about switch { ComplaintAbout.Community => TestDistrict.Community, ComplaintAbout.Street => TestDistrict.Street, _ => null },
        DepartmentId = about == ComplaintAbout.Department ? TestDistrict.Lead : null,
        Wish = "早点说一声",
    };
}
