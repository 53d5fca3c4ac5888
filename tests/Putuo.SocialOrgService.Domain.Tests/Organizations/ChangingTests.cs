using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Organizations;

public sealed class ChangingTests
{
    private static readonly DateTime Now = TestDistrict.Monday;
    private static readonly Actor Owner = new(ActorRole.OrganizationOwner, 900, 0);

    [Fact]
    public void An_owner_changes_how_the_organization_describes_itself_and_nothing_of_the_register()
    {
        var organization = Online();
        var typed = new OrganizationEntry { Name = "别的名字", Fields = ["E"], Areas = [TestDistrict.City], About = "上门理发、修脚", Equipment = " 一辆车 ", PartyBranch = "海风支部" };
        Assert.Null(organization.Change(typed, null, Owner, TestDistrict.Putuo, Now));
        Assert.Equal(("上门理发、修脚", "一辆车", "海风支部"), (organization.About, organization.Equipment, organization.PartyBranch));
        Assert.Equal(("海风服务社", EntryBuilder.GenuineCode), (organization.Name, organization.CreditCode));
        Assert.Equal(["A", "C"], organization.Fields.Select(f => f.CategoryCode).Order());
        Assert.Equal((OrganizationStatus.Active, "PartyBranch,About,Equipment"), (organization.Status, organization.Events[^1].Changes));
        Assert.Equal(OrganizationEventKind.Changed, organization.Events[^1].Kind);
    }

    [Fact]
    public void Each_resource_that_changes_is_named_in_the_history_and_one_left_out_is_gone()
    {
        var organization = Online();
        var has = EntryBuilder.Institution() with { Venues = "活动室2间", Equipment = "轮椅6部", Volunteers = 30, Funds = "每年5万元" };
        Assert.Null(organization.Change(has, null, Owner, TestDistrict.Putuo, Now));
        Assert.Equal("Venues,Equipment,Volunteers,Funds", organization.Events[^1].Changes);
        Assert.True(organization.Says(has with { Venues = " 活动室2间 " }));
        Assert.Null(organization.Change(has with { Volunteers = 31 }, null, Owner, TestDistrict.Putuo, Now));
        Assert.Equal("Volunteers", organization.Events[^1].Changes);
        Assert.Null(organization.Change(has with { Volunteers = 31, Funds = " " }, null, Cast.Administrator, TestDistrict.Putuo, Now));
        Assert.Equal(("Funds", null, 31, "轮椅6部"), (organization.Events[^1].Changes, organization.Funds, organization.Volunteers, organization.Equipment));
    }

    [Fact]
    public void The_administrator_changes_all_of_it_and_a_suspended_one_stays_suspended_for_its_reason()
    {
        var organization = Online();
        Assert.Null(organization.Suspend("证书过期", Cast.Administrator, TestDistrict.Putuo, Now));
        var entry = EntryBuilder.Institution() with { Name = "海风公益服务社", Fields = ["C"] };
        Assert.Equal([EntryField.Name, EntryField.Fields], organization.Differences(entry));
        Assert.Null(organization.Change(entry, null, Cast.Administrator, TestDistrict.Putuo, Now.AddDays(1)));
        Assert.Equal(("海风公益服务社", OrganizationStatus.Suspended, "证书过期", (DateTime?)Now), (organization.Name, organization.Status, organization.StandingReason, organization.StandingSince));
        Assert.True(organization.Says(entry));
    }

    [Fact]
    public void A_grade_is_said_by_the_administrator_alone_and_its_last_day_needs_one()
    {
        var (today, graded) = (new DateOnly(2022, 9, 21), EntryBuilder.Institution() with { Grade = 4, GradeUntil = new DateOnly(2026, 12, 31) });
        Assert.Empty(graded.Faults(TestDistrict.Putuo, today));
        Assert.Equal([EntryField.Grade], (graded with { Grade = null }).Faults(TestDistrict.Putuo, today).Select(fault => fault.Field));
        Assert.Equal([EntryField.Grade], (graded with { Grade = 6 }).Faults(TestDistrict.Putuo, today).Select(fault => fault.Field));
        Assert.Null(Organization.Apply(graded, Cast.Requester, TestDistrict.Putuo, Now)!.Grade);
        var organization = Online();
        Assert.Null(organization.Change(graded, null, Owner, TestDistrict.Putuo, Now));
        Assert.Null(organization.Grade);
        Assert.Null(organization.Change(graded, null, Cast.Administrator, TestDistrict.Putuo, Now));
        Assert.Equal((4, graded.GradeUntil, "Grade"), (organization.Grade, organization.GradeUntil, organization.Events[^1].Changes));
    }

    [Fact]
    public void A_new_code_whose_check_character_fails_needs_a_reason_and_an_old_one_needs_none_again()
    {
        var organization = Online();
        var entry = EntryBuilder.Institution() with { CreditCode = EntryBuilder.DoubtfulCode };
        Assert.Equal(OrganizationRefusal.CodeReasonMissing, organization.Change(entry, " ", Cast.Administrator, TestDistrict.Putuo, Now));
        Assert.Equal(EntryBuilder.GenuineCode, organization.CreditCode);
        Assert.Null(organization.Change(entry, "已核对证书原件", Cast.Administrator, TestDistrict.Putuo, Now));
        Assert.Null(organization.Change(entry with { About = "又改了介绍" }, null, Cast.Administrator, TestDistrict.Putuo, Now));
        Assert.Equal(["已核对证书原件", null], organization.Events.TakeLast(2).Select(e => e.CodeReason));
    }

    [Fact]
    public void An_administrator_who_works_for_it_in_another_role_decides_nothing_about_it()
    {
        var hats = Cast.Administrator with { OtherOrganizations = [0] };
        foreach (var kind in Enum.GetValues<OrganizationEventKind>())
            Assert.False(Online().May(kind, hats), kind.ToString());
    }

    private static Organization Online()
    {
        var organization = Organization.Apply(EntryBuilder.Institution(), Cast.Requester, TestDistrict.Putuo, Now)!;
        Assert.Null(organization.Check(Cast.LeadStaff, TestDistrict.Putuo, Now));
        Assert.Null(organization.Approve(null, Cast.Administrator, TestDistrict.Putuo, Now));
        return organization;
    }
}
