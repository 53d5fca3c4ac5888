using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Complaints;

/// <summary>A complaint goes to the level above the one complained of, and nobody who is complained of handles or reads it.</summary>
public sealed class ComplaintRoutingTests
{
    [Theory]
    [InlineData(ComplaintAbout.Order, null, true, ComplaintLevel.District)]
    [InlineData(ComplaintAbout.Organization, null, true, ComplaintLevel.District)]
    [InlineData(ComplaintAbout.Community, TestDistrict.Community, true, ComplaintLevel.Street)]
    [InlineData(ComplaintAbout.Community, TestDistrict.Community, false, ComplaintLevel.District)]
    [InlineData(ComplaintAbout.Street, TestDistrict.Street, true, ComplaintLevel.District)]
    [InlineData(ComplaintAbout.Department, null, true, ComplaintLevel.District)]
    [InlineData(ComplaintAbout.Platform, null, true, ComplaintLevel.City)]
    public void It_goes_to_the_level_above_or_to_the_district_while_a_street_has_nobody(ComplaintAbout about, int? area, bool hasOfficer, ComplaintLevel expected)
    {
        var office = ComplaintRouting.Above(about, area, TestDistrict.Putuo, hasOfficer);
        Assert.Equal(expected, office.Level);
        Assert.Equal(expected == ComplaintLevel.Street ? TestDistrict.Street : null, office.AreaId);
    }

    [Fact]
    public void It_is_passed_on_to_another_office_above_never_to_the_one_complained_of()
    {
        var community = Filed(ComplaintAbout.Community);
        Assert.True(May(community, new(ComplaintLevel.Street, TestDistrict.Street)));
        Assert.False(May(community, new(ComplaintLevel.Street, TestDistrict.OtherStreet)));
        Assert.False(May(community, ComplaintOffice.District));
        Assert.False(May(community, new(ComplaintLevel.City)));
        var department = Filed(ComplaintAbout.Department);
        Assert.True(May(department, new(ComplaintLevel.Department, null, TestDistrict.Third)));
        Assert.False(May(department, new(ComplaintLevel.Department, null, TestDistrict.Lead)));
        Assert.False(May(department, new(ComplaintLevel.Department, null, 999)));
        Assert.False(May(Filed(ComplaintAbout.Street), new(ComplaintLevel.Street, TestDistrict.Street)));
        Assert.False(May(Filed(ComplaintAbout.Platform), ComplaintOffice.District));

        static bool May(Complaint complaint, ComplaintOffice office) => ComplaintRouting.MayPass(complaint, office, TestDistrict.Putuo);
    }

    [Fact]
    public void Whoever_holds_a_role_where_it_points_is_no_handler_in_whichever_role_he_acts()
    {
        Assert.Equal(ComplaintPart.Handler, Filed(ComplaintAbout.Organization).PartOf(Cast.Administrator));
        Assert.Equal(ComplaintPart.None, Filed(ComplaintAbout.Organization).PartOf(Cast.Administrator with { OtherOrganizations = [Cast.FirstId] }));
        Assert.Equal(ComplaintPart.Handler, Filed(ComplaintAbout.Organization).PartOf(Cast.Administrator with { OtherOrganizations = [Cast.SecondId] }));
        Assert.Equal(ComplaintPart.None, Filed(ComplaintAbout.Community).PartOf(Cast.Administrator with { OtherAreas = [TestDistrict.Community] }));
        Assert.Equal(ComplaintPart.None, Filed(ComplaintAbout.Department).PartOf(Cast.Administrator with { OtherDepartments = [TestDistrict.Lead] }));
        var street = Filed(ComplaintAbout.Community, new(ComplaintLevel.Street, TestDistrict.Street));
        Assert.Equal(ComplaintPart.Handler, street.PartOf(Cast.StreetOfficer));
        Assert.Equal(ComplaintPart.None, street.PartOf(Cast.StreetOfficer with { OtherAreas = [TestDistrict.Community] }));
        Assert.Equal(ComplaintPart.None, street.PartOf(Cast.OtherStreetOfficer));
        Assert.Equal(ComplaintPart.Complainant, Filed(ComplaintAbout.Organization, by: Cast.Administrator).PartOf(Cast.Administrator));
    }

    [Fact]
    public void An_administrator_who_acted_on_the_order_named_reads_no_complaint_about_the_platform_and_one_who_steps_aside_none_at_all()
    {
        var order = new ComplaintOrder(7, null, null, [Cast.Administrator.UserId!.Value]);
        var platform = Filed(ComplaintAbout.Platform, new(ComplaintLevel.City), order: order);
        var other = Cast.Administrator with { UserId = 402 };
        Assert.Equal((ComplaintPart.None, ComplaintPart.Handler), (platform.PartOf(Cast.Administrator), platform.PartOf(other)));
        Assert.Null(platform.Take(other, TestDistrict.Putuo, TestDistrict.Monday));
        Assert.Null(platform.Recuse(other, TestDistrict.Putuo, TestDistrict.Monday));
        Assert.Equal((ComplaintPart.None, ComplaintStatus.Received), (platform.PartOf(other), platform.Status));
        Assert.Null(platform.HandlerUserId);
    }

    [Fact]
    public void Whoever_is_complained_of_reads_nothing_before_it_is_asked_and_a_member_nothing_at_all()
    {
        var complaint = Filed(ComplaintAbout.Organization);
        Assert.Equal(ComplaintPart.None, complaint.PartOf(Cast.FirstOwner));
        Assert.Null(complaint.Take(Cast.Administrator, TestDistrict.Putuo, TestDistrict.Monday));
        Assert.Null(complaint.Ask("九月三日上午的预约是谁接的？电话13800000000", false, Cast.Administrator, TestDistrict.Putuo, TestDistrict.Monday));
        Assert.Equal("九月三日上午的预约是谁接的？电话***********", complaint.Events[^1].Text);
        Assert.Equal((ComplaintPart.Respondent, ComplaintPart.None, ComplaintPart.None), (complaint.PartOf(Cast.FirstOwner), complaint.PartOf(Cast.FirstMember), complaint.PartOf(Cast.SecondMember)));
        Assert.Equal(ComplaintPart.Complainant, Filed(ComplaintAbout.Organization, by: Cast.FirstOwner).PartOf(Cast.FirstOwner));
    }

    private static Complaint Filed(ComplaintAbout about, ComplaintOffice? office = null, Actor? by = null, ComplaintOrder? order = null) =>
        Complaint.File(ComplaintBuilder.Entry(about), order, office ?? ComplaintOffice.District, "key", by ?? Cast.Requester, TestDistrict.Putuo, TestDistrict.Monday);
}
