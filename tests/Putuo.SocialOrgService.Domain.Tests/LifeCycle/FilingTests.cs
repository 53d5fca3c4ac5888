using Putuo.SocialOrgService.Domain.LifeCycle;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.LifeCycle;

public sealed class FilingTests
{
    private static readonly DateTime Now = TestDistrict.Monday;
    private static readonly FormDefinition Support = TestDistrict.Putuo.Form(FormKind.Support)!;
    private static readonly FormDefinition Report = TestDistrict.Putuo.Form(FormKind.AnnualReport)!;
    private static readonly FormDefinition Incubation = TestDistrict.Putuo.Form(FormKind.Incubation)!;

    [Fact]
    public void A_returned_filing_says_at_each_field_what_to_correct_and_marks_what_was_corrected()
    {
        var filing = Submitted(Support);
        Assert.Null(filing.Return(Support, [new("people", " 请核对人数 "), new("plan", "缺盖章页"), new("nothing", "？")], null, Cast.AnsweringStaff, TestDistrict.Putuo, Now.AddHours(1)));
        Assert.Equal([new FieldRemark("people", "请核对人数"), new FieldRemark("plan", "缺盖章页")], filing.Remarks);
        Assert.Empty(filing.Corrected);
        var later = Now.AddHours(2);
        Assert.Null(filing.Save(Support, [.. TestForms.Answers().Where(answer => answer.Key != "people"), new("people", "15")], null, Cast.FirstOwner, later));
        Assert.True(filing.Detach(0, Cast.FirstOwner));
        Assert.True(filing.Attach(Support, TestForms.Paper(), Cast.FirstOwner, later));
        Assert.Null(filing.Submit(Support, Cast.FirstOwner, TestDistrict.Putuo, later));
        Assert.Equal(["people", "plan"], filing.Corrected.Order());
        Assert.Empty(filing.Remarks);
    }

    [Fact]
    public void Terms_are_counted_in_the_districts_working_days_and_a_missed_one_is_marked_once()
    {
        var filing = Submitted(Support);
        Assert.Equal(TestDistrict.Local(9, 13, 17), filing.Due);
        Assert.False(filing.MissTerm(filing.Due!.Value));
        Assert.True(filing.MissTerm(filing.Due.Value.AddMinutes(1)));
        Assert.False(filing.MissTerm(filing.Due.Value.AddDays(1)));
        Assert.Equal(FilingEventKind.TermMissed, filing.Events[^1].Kind);
        Assert.Null(filing.Return(Support, [], "请重写", Cast.AnsweringStaff, TestDistrict.Putuo, Now.AddDays(10)));
        Assert.Null(filing.OverdueAt);
    }

    [Fact]
    public void Nobody_decides_what_the_same_person_files_whichever_role_is_acted_in()
    {
        var own = Submitted(Incubation, Cast.Requester);
        Assert.Equal(FilingPart.Applicant, own.PartOf(new Actor(ActorRole.Administrator, Cast.Requester.UserId)));
        Assert.Equal(FilingPart.Applicant, own.PartOf(new Actor(ActorRole.Resident, Cast.Requester.UserId)));
        var organizations = Submitted(Support);
        Assert.Equal(FilingPart.None, organizations.PartOf(Cast.AnsweringStaff with { OtherOrganizations = [Cast.FirstId] }));
        Assert.Equal(FilingPart.Applicant, organizations.PartOf(Cast.FirstMember));
        Assert.Equal(FilingPart.None, organizations.PartOf(Cast.SecondMember));
        Assert.Equal(FilingRefusal.NotFound, organizations.Save(Support, [], null, Cast.SecondMember, Now));
    }

    [Fact]
    public void A_draft_is_its_writers_alone_also_when_it_was_dropped_and_then_nothing_of_it_is_left()
    {
        var filing = Begun(Support, Cast.FirstOwner);
        Assert.False(filing.MaySee(Cast.AnsweringStaff));
        Assert.Null(filing.Withdraw(Cast.FirstMember, Now));
        Assert.False(filing.MaySee(Cast.Administrator));
        Assert.Empty(filing.Answers);
        Assert.Empty(filing.Attachments);
        Assert.Equal("", filing.Subject);
    }

    [Fact]
    public void What_a_colleague_wrote_meanwhile_is_not_overwritten_unseen_but_ones_own_is()
    {
        var filing = Begun(Support, Cast.FirstOwner);
        var seen = filing.Version;
        Assert.Null(filing.Save(Support, TestForms.Answers("海燕社"), seen, Cast.FirstOwner, Now));
        Assert.Null(filing.Save(Support, TestForms.Answers("渔火社"), seen, Cast.FirstOwner, Now));
        Assert.Equal(FilingRefusal.ChangedMeanwhile, filing.Save(Support, TestForms.Answers("我的社"), seen, Cast.FirstMember, Now));
        Assert.Equal("渔火社", filing.Subject);
        Assert.Null(filing.Save(Support, TestForms.Answers("我的社"), filing.Version, Cast.FirstMember, Now));
    }

    [Fact]
    public void Papers_are_taken_by_kind_and_number_of_the_form()
    {
        var filing = Begun(Support, Cast.FirstOwner);
        Assert.False(filing.Attach(Support, TestForms.Paper("plan"), Cast.FirstOwner, Now));
        Assert.False(filing.Attach(Support, TestForms.Paper("photos"), Cast.FirstOwner, Now));
        Assert.True(filing.Attach(Support, TestForms.Paper("photos", AttachmentKind.Jpeg), Cast.FirstOwner, Now));
        Assert.True(filing.Attach(Support, TestForms.Paper("photos", AttachmentKind.Png), Cast.FirstOwner, Now));
        Assert.False(filing.Attach(Support, TestForms.Paper("photos", AttachmentKind.Png), Cast.FirstOwner, Now));
        Assert.False(filing.Attach(Support, TestForms.Paper("other"), Cast.FirstOwner, Now));
    }

    [Fact]
    public void An_annual_report_is_concluded_and_nothing_else_is()
    {
        var report = Submitted(Report);
        foreach (var wrong in new AnnualConclusion?[] { null, AnnualConclusion.Unqualified, AnnualConclusion.NotFiled, AnnualConclusion.Excused })
            Assert.Equal(FilingRefusal.ConclusionMissing, report.Approve(wrong, null, Cast.AnsweringStaff, Now));
        Assert.Null(report.Approve(AnnualConclusion.BasicallyQualified, null, Cast.AnsweringStaff, Now));
        Assert.Equal(AnnualConclusion.BasicallyQualified, report.Conclusion);
        var failed = Submitted(Report);
        Assert.Null(failed.Reject("账目不全", Cast.AnsweringStaff, Now));
        Assert.Equal((FilingStatus.Rejected, AnnualConclusion.Unqualified), (failed.Status, failed.Conclusion));
        var support = Submitted(Support);
        Assert.Null(support.Approve(AnnualConclusion.Qualified, null, Cast.AnsweringStaff, Now));
        Assert.Null(support.Conclusion);
    }

    [Fact]
    public void What_is_submitted_is_kept_in_its_plain_form_and_what_is_missing_is_named()
    {
        var filing = Filing.Begin(Support, KnownFacts.None, null, Cast.FirstOwner, Now)!;
        Assert.Null(filing.Save(Support, [new("name", "渔灯社"), new("people", "１２人"), new("agreed", "yes")], null, Cast.FirstOwner, Now));
        Assert.Equal(FilingRefusal.Incomplete, filing.Submit(Support, Cast.FirstOwner, TestDistrict.Putuo, Now));
        Assert.Equal(["choice", "day", "money", "people", "plan", "story"], filing.Faults(Support, new DateOnly(2022, 9, 5)).Select(fault => fault.Key).Order());
        Assert.Null(filing.Save(Support, [.. TestForms.Answers().Where(answer => answer.Key != "money"), new("money", "３万".Replace("３万", "30，000元"))], null, Cast.FirstOwner, Now));
        Assert.True(filing.Attach(Support, TestForms.Paper(), Cast.FirstOwner, Now));
        Assert.Null(filing.Submit(Support, Cast.FirstOwner, TestDistrict.Putuo, Now));
        Assert.Equal("30000", filing.Answers.Single(answer => answer.Key == "money").Value);
    }

    [Fact]
    public void What_is_remarked_on_and_was_not_changed_is_asked_about_and_may_stay_as_it_is()
    {
        var filing = Submitted(Support);
        Assert.Null(filing.Return(Support, [new("people", "数不对"), new("story", "写细一点")], null, Cast.AnsweringStaff, TestDistrict.Putuo, Now));
        Assert.Null(filing.Save(Support, [.. TestForms.Answers().Where(answer => answer.Key != "people"), new("people", "13")], null, Cast.FirstOwner, Now));
        Assert.Equal(FilingRefusal.Incomplete, filing.Submit(Support, Cast.FirstOwner, TestDistrict.Putuo, Now, asIs: false));
        Assert.Equal([new FieldFault("story", FieldFaultKind.Uncorrected)], filing.Faults(Support, new DateOnly(2022, 9, 5), asIs: false));
        Assert.Null(filing.Submit(Support, Cast.FirstOwner, TestDistrict.Putuo, Now));
        Assert.Equal(FilingStatus.Submitted, filing.Status);
    }

    private static Filing Begun(FormDefinition form, Actor by)
    {
        var filing = Filing.Begin(form, KnownFacts.None, null, by, Now)!;
        Assert.Null(filing.Save(form, TestForms.Answers(), null, by, Now));
        Assert.True(filing.Attach(form, TestForms.Paper(), by, Now));
        return filing;
    }

    private static Filing Submitted(FormDefinition form, Actor? by = null)
    {
        var filing = Begun(form, by ?? Cast.FirstOwner);
        Assert.Null(filing.Submit(form, by ?? Cast.FirstOwner, TestDistrict.Putuo, Now));
        return filing;
    }
}
