using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Organizations;

public sealed class StandingTests
{
    private static readonly DateTime Later = TestDistrict.Monday.AddHours(3);

    [Fact]
    public void A_suspended_organization_serves_nobody_until_it_goes_on_and_its_members_read_why()
    {
        var organization = Own(OrganizationStatus.Active);
        Assert.True(ServesHere(organization));
        Assert.Null(organization.Suspend(" 年检没有参加 ", Cast.Administrator, TestDistrict.Putuo, Later));
        Assert.Equal((OrganizationStatus.Suspended, "年检没有参加", Later), (organization.Status, organization.StandingReason, organization.StandingSince));
        Assert.False(ServesHere(organization));
        Assert.Equal(OrganizationRefusal.WrongStatus, organization.Suspend("又一次", Cast.Administrator, TestDistrict.Putuo, Later));

        Assert.Null(organization.Resume(Cast.Administrator, TestDistrict.Putuo, Later.AddDays(1)));
        Assert.Equal((OrganizationStatus.Active, null, Later.AddDays(1)), (organization.Status, organization.StandingReason, organization.StandingSince));
        Assert.True(ServesHere(organization));
        Assert.Equal(OrganizationRefusal.WrongStatus, organization.Resume(Cast.Administrator, TestDistrict.Putuo, Later));
    }

    [Fact]
    public void Nobody_but_the_administrator_changes_how_an_organization_stands()
    {
        foreach (var (_, actor) in Cast.Everybody.Where(person => person.Actor != Cast.Administrator))
        {
            Assert.Equal(OrganizationRefusal.NotAllowed, Own(OrganizationStatus.Active).Suspend("原因", actor, TestDistrict.Putuo, Later));
            Assert.Equal(OrganizationRefusal.NotAllowed, Own(OrganizationStatus.Suspended).Resume(actor, TestDistrict.Putuo, Later));
        }
    }

    [Fact]
    public void A_suspension_says_why_in_not_too_many_words()
    {
        var organization = Own(OrganizationStatus.Active);
        foreach (var reason in new[] { null, "", "  ", new string('因', Organization.MostReason + 1) })
            Assert.Equal(OrganizationRefusal.ReasonMissing, organization.Suspend(reason, Cast.Administrator, TestDistrict.Putuo, Later));
        Assert.Equal(OrganizationStatus.Active, organization.Status);
        Assert.Null(organization.Suspend(new string('因', Organization.MostReason), Cast.Administrator, TestDistrict.Putuo, Later));
    }

    [Theory]
    [InlineData(TestDistrict.Community)]
    [InlineData(TestDistrict.Street)]
    [InlineData(TestDistrict.District)]
    public void It_serves_a_community_by_itself_by_its_street_or_by_the_district_and_only_in_its_fields(int area)
    {
        var organization = Cast.Organization(9, "海风社", OrganizationStatus.Active, ["A"], [area]);
        Assert.True(ServesHere(organization));
        Assert.False(organization.Serves("C", TestDistrict.Community, TestDistrict.Street, TestDistrict.District));
        Assert.False(organization.Serves("A", TestDistrict.OtherCommunity, TestDistrict.OtherStreet, 99));
    }

    [Fact]
    public void What_it_takes_on_twice_it_serves_once()
    {
        var organization = Own(OrganizationStatus.Active);
        organization.Serve(["A", "C"], [TestDistrict.Community, TestDistrict.OtherStreet]);
        Assert.Equal(["A", "C"], organization.Fields.Select(f => f.CategoryCode));
        Assert.Equal([TestDistrict.Community, TestDistrict.OtherStreet], organization.Areas.Select(a => a.AreaId));
    }

    private static bool ServesHere(Organization organization) =>
        organization.Serves("A", TestDistrict.Community, TestDistrict.Street, TestDistrict.District);

    private static Organization Own(OrganizationStatus status) => Cast.Organization(9, "海风社", status, ["A"], [TestDistrict.Community]);
}
