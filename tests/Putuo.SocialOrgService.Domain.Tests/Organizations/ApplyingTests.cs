using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;
using static Putuo.SocialOrgService.Domain.Organizations.OrganizationEventKind;

namespace Putuo.SocialOrgService.Domain.Tests.Organizations;

public sealed class ApplyingTests
{
    private static readonly DateTime Now = TestDistrict.Monday;

    /// <summary>The applicant, the supervising department, another one, the administrator: who may what where, written down a second time.</summary>
    private static readonly Dictionary<string, Dictionary<OrganizationEventKind, Actor>> Allowed = new()
    {
        ["AtDepartment"] = new() { [Checked] = Cast.LeadStaff, [Returned] = Cast.LeadStaff, [Refused] = Cast.Administrator, [Withdrawn] = Cast.Requester },
        ["AtKeeper"] = new() { [Approved] = Cast.Administrator, [Returned] = Cast.Administrator, [Refused] = Cast.Administrator, [Withdrawn] = Cast.Requester },
        ["AtApplicant"] = new() { [Resubmitted] = Cast.Requester, [Refused] = Cast.Administrator, [Withdrawn] = Cast.Requester },
        ["Online"] = new() { [Suspended] = Cast.Administrator, [Closed] = Cast.Administrator, [Changed] = Cast.Administrator, [Imported] = Cast.Administrator },
        ["Suspended"] = new() { [Resumed] = Cast.Administrator, [Closed] = Cast.Administrator, [Changed] = Cast.Administrator, [Imported] = Cast.Administrator },
        ["Over"] = [],
    };

    /// <summary>The owner of an organization that has no id yet.</summary>
    private static readonly Actor Owner = new(ActorRole.OrganizationOwner, 900, 0);

    [Fact]
    public void Each_step_can_be_taken_by_its_actor_where_it_belongs_and_by_nobody_else_anywhere_else()
    {
        foreach (var (place, steps) in Allowed)
        {
            foreach (var kind in Enum.GetValues<OrganizationEventKind>())
            {
                foreach (var (name, actor) in Cast.Everybody.Append((nameof(Owner), Owner)))
                {
                    var organization = At(place);
                    var (status, desk, events) = (organization.Status, organization.Desk, organization.Events.Count);
                    var may = steps.GetValueOrDefault(kind) == actor || (actor == Owner && kind == Changed && steps.ContainsKey(kind));
                    Assert.True(may == organization.May(kind, actor), $"{name}: {kind} {place}");
                    if (kind is Applied)
                        continue;
                    var refusal = Take(organization, kind, actor);
                    Assert.True(may == (refusal is null), $"{name}: {kind} {place}: {refusal}");
                    if (!may)
                        Assert.Equal((status, desk, events), (organization.Status, organization.Desk, organization.Events.Count));
                }
            }
        }
    }

    [Fact]
    public void An_application_goes_from_desk_to_desk_each_with_its_term_and_ends_online()
    {
        var organization = Organization.Apply(EntryBuilder.Institution(), Cast.Requester, TestDistrict.Putuo, Now)!;
        Assert.Equal(("海风服务社", EntryBuilder.GenuineCode, OrganizationStatus.Applied), (organization.Name, organization.CreditCode, organization.Status));
        Assert.Equal((ReviewDesk.Department, TestDistrict.Local(9, 13, 17)), (organization.Desk, organization.ReviewDue));
        Assert.Equal(["A", "C"], organization.Fields.Select(f => f.CategoryCode));

        Assert.Null(organization.Return(" 代码和证书不一样 ", Cast.LeadStaff, TestDistrict.Putuo, Now));
        Assert.Equal((ReviewDesk.Applicant, "代码和证书不一样"), (organization.Desk, organization.Events[^1].Reason));
        var corrected = EntryBuilder.Institution() with { Fields = ["C", "E"], Areas = [TestDistrict.Community], Venues = "一间会议室", Volunteers = 12 };
        Assert.Null(organization.Resubmit(corrected, Cast.Requester, TestDistrict.Putuo, Now.AddDays(1)));
        Assert.Equal(ReviewDesk.Department, organization.Desk);
        Assert.Equal(["C", "E"], organization.Fields.Select(f => f.CategoryCode).Order());
        Assert.Equal((TestDistrict.Community, "一间会议室", 12), (organization.Areas.Single().AreaId, organization.Venues, organization.Volunteers));

        Assert.Null(organization.Check(Cast.LeadStaff, TestDistrict.Putuo, Now.AddDays(2)));
        Assert.Null(organization.Approve(null, Cast.Administrator, TestDistrict.Putuo, Now.AddDays(3)));
        Assert.Equal((OrganizationStatus.Active, null, null, Now.AddDays(3)), (organization.Status, organization.Desk, organization.ReviewDue, organization.OnlineSince));
        Assert.Equal([Applied, Returned, Resubmitted, Checked, Approved], organization.Events.Select(e => e.Kind));
        Assert.Equal(["", "住房和城乡建设局", "", "住房和城乡建设局", "区民政局"], organization.Events.Select(e => e.ActorName));
        Assert.Equal([1, 2, 3, 4, 5], organization.Events.Select(e => e.Sequence));
    }

    [Fact]
    public void A_code_whose_check_character_fails_is_approved_only_with_the_reason_why_it_is_taken_for_genuine()
    {
        var organization = At("AtKeeper", EntryBuilder.Institution() with { CreditCode = EntryBuilder.DoubtfulCode });
        Assert.True(organization.CodeIsDoubtful);
        foreach (var reason in new[] { null, " ", new string('因', Organization.MostReason + 1) })
            Assert.Equal(OrganizationRefusal.CodeReasonMissing, organization.Approve(reason, Cast.Administrator, TestDistrict.Putuo, Now));
        Assert.Null(organization.OnlineSince);
        Assert.Null(organization.Approve(" 已核对证书原件 ", Cast.Administrator, TestDistrict.Putuo, Now));
        Assert.Equal("已核对证书原件", organization.Events[^1].CodeReason);

        var genuine = At("AtKeeper");
        Assert.Null(genuine.Approve("没有必要的话", Cast.Administrator, TestDistrict.Putuo, Now));
        Assert.Null(genuine.Events[^1].CodeReason);
    }

    [Theory]
    [InlineData("AtDepartment", Returned)]
    [InlineData("AtKeeper", Returned)]
    [InlineData("AtKeeper", Refused)]
    [InlineData("Online", Suspended)]
    [InlineData("Online", Closed)]
    public void Whoever_returns_refuses_suspends_or_closes_says_why(string place, OrganizationEventKind kind)
    {
        var organization = At(place);
        foreach (var reason in new[] { null, "  ", new string('因', Organization.MostReason + 1) })
            Assert.Equal(OrganizationRefusal.ReasonMissing, Take(organization, kind, Allowed[place][kind], reason));
        Assert.Null(Take(organization, kind, Allowed[place][kind], new string('因', Organization.MostReason)));
    }

    [Fact]
    public void Nobody_checks_or_decides_what_the_same_person_applied_for()
    {
        foreach (var actor in new[] { Cast.LeadStaff, Cast.Administrator })
        {
            var own = Organization.Apply(EntryBuilder.Institution(), actor with { Role = ActorRole.Resident }, TestDistrict.Putuo, Now)!;
            Assert.Equal(OrganizationRefusal.NotAllowed, own.Check(actor, TestDistrict.Putuo, Now));
            Assert.Equal(OrganizationRefusal.NotAllowed, own.Approve(null, actor, TestDistrict.Putuo, Now));
            Assert.Null(own.Withdraw(actor, TestDistrict.Putuo, Now));
        }
        Assert.Null(Organization.Apply(EntryBuilder.Institution(), Actor.Anonymous, TestDistrict.Putuo, Now));
    }

    [Fact]
    public void A_filed_group_keeps_its_number_and_host_and_an_institution_neither()
    {
        var group = Organization.Apply(EntryBuilder.Group() with { CreditCode = EntryBuilder.GenuineCode }, Cast.Requester, TestDistrict.Putuo, Now)!;
        Assert.Equal((null, "东备〔2021〕7号", 1, false), (group.CreditCode, group.FilingNumber, group.HostId, group.CodeIsDoubtful));
        var institution = Organization.Apply(EntryBuilder.Institution() with { FilingNumber = "7", HostId = 1 }, Cast.Requester, TestDistrict.Putuo, Now)!;
        Assert.Equal((EntryBuilder.GenuineCode, null, null), (institution.CreditCode, institution.FilingNumber, institution.HostId));
    }

    private static Organization At(string place, OrganizationEntry? entry = null)
    {
        var organization = Organization.Apply(entry ?? EntryBuilder.Institution(), Cast.Requester, TestDistrict.Putuo, Now)!;
        (OrganizationEventKind Kind, Actor Actor)[] steps = place switch
        {
            "AtDepartment" => [],
            "AtKeeper" => [(Checked, Cast.LeadStaff)],
            "AtApplicant" => [(Returned, Cast.LeadStaff)],
            "Online" => [(Checked, Cast.LeadStaff), (Approved, Cast.Administrator)],
            "Suspended" => [(Checked, Cast.LeadStaff), (Approved, Cast.Administrator), (Suspended, Cast.Administrator)],
            _ => [(Withdrawn, Cast.Requester)],
        };
        foreach (var (kind, actor) in steps)
            Assert.Null(Take(organization, kind, actor));
        return organization;
    }

    private static OrganizationRefusal? Take(Organization organization, OrganizationEventKind kind, Actor actor, string? reason = "原因") => kind switch
    {
        Checked => organization.Check(actor, TestDistrict.Putuo, Now),
        Returned => organization.Return(reason, actor, TestDistrict.Putuo, Now),
        Resubmitted => organization.Resubmit(EntryBuilder.Institution(), actor, TestDistrict.Putuo, Now),
        Approved => organization.Approve(null, actor, TestDistrict.Putuo, Now),
        Refused => organization.Refuse(reason, actor, TestDistrict.Putuo, Now),
        Withdrawn => organization.Withdraw(actor, TestDistrict.Putuo, Now),
        Suspended => organization.Suspend(reason, actor, TestDistrict.Putuo, Now),
        Resumed => organization.Resume(actor, TestDistrict.Putuo, Now),
        Changed => organization.Change(EntryBuilder.Institution() with { About = "改了的介绍" }, null, actor, TestDistrict.Putuo, Now),
        Imported => organization.Import(EntryBuilder.Institution() with { About = "改了的介绍" }, actor, TestDistrict.Putuo, Now),
        _ => organization.Close(reason, actor, TestDistrict.Putuo, Now),
    };
}
