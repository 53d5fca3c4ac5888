using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Organizations;

/// <summary>An entry without faults, of a service institution and of a filed group.</summary>
internal static class EntryBuilder
{
    public const string GenuineCode = "52330903MJ0000018C", DoubtfulCode = "52330903MJ0000018A";

    public static OrganizationEntry Institution() => new()
    {
        Type = OrganizationType.ServiceInstitution,
        Name = " 海风服务社 ",
        CreditCode = "52330903-mj0000018c",
        SupervisingDepartmentId = TestDistrict.Lead,
        RegisteredOn = new DateOnly(2021, 3, 4),
        Representative = "测试",
        Fields = ["A", "C"],
        Areas = [TestDistrict.Community, TestDistrict.OtherStreet],
        About = "陪老人看病",
    };

    public static OrganizationEntry Group() => Institution() with
    {
        Type = OrganizationType.CommunityGroup,
        CreditCode = null,
        FilingNumber = " 东备〔2021〕7号 ",
        HostId = 1,
    };
}
