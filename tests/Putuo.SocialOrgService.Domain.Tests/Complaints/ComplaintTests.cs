using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Complaints;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Complaints;

/// <summary>What happens to a complaint, in which order and within which terms.</summary>
public sealed class ComplaintTests
{
    private static readonly District Putuo = TestDistrict.Putuo;
    private static readonly DateTime Monday = TestDistrict.Monday;
    private static readonly Actor Other = Cast.Administrator with { UserId = 402 };

    [Fact]
    public void It_is_taken_in_hand_within_two_working_days_and_answered_within_fifteen_after_it_came()
    {
        var complaint = Filed();
        Assert.Equal((ComplaintStatus.Received, TestDistrict.Local(9, 7, 17)), (complaint.Status, complaint.Due!.Value));
        Assert.Equal(ComplaintRefusal.WrongStatus, complaint.Answer("已经查清楚了", false, Cast.Administrator, Putuo, Monday));
        Assert.Null(complaint.Take(Cast.Administrator, Putuo, Monday.AddDays(1)));
        Assert.Equal((ComplaintStatus.InHand, Within(Monday, 15), Cast.Administrator.UserId), (complaint.Status, complaint.Due!.Value, complaint.HandlerUserId));
        Assert.Equal(ComplaintRefusal.TextMissing, complaint.Answer(" 好 ", false, Cast.Administrator, Putuo, Monday.AddDays(2)));
        Assert.Null(complaint.Answer("已经查清楚了", false, Other, Putuo, Monday.AddDays(2)));
        Assert.Equal((ComplaintStatus.Answered, "已经查清楚了"), (complaint.Status, complaint.Events[^1].Text));
        Assert.Null(complaint.Due);
        Assert.Equal(ComplaintRefusal.WrongStatus, complaint.Withdraw(Cast.Requester, Monday.AddDays(3)));
    }

    [Fact]
    public void It_is_reopened_once_within_fifteen_days_and_answered_by_another_person_where_there_is_one()
    {
        var complaint = Answered();
        var answeredAt = complaint.Since;
        Assert.Equal(ComplaintRefusal.TooLate, complaint.Reopen("还是没有人来", Cast.Requester, Putuo, answeredAt.AddDays(15).AddMinutes(1)));
        Assert.Equal(ComplaintRefusal.TextMissing, complaint.Reopen("", Cast.Requester, Putuo, answeredAt));
        Assert.Equal(ComplaintRefusal.NotAllowed, complaint.Reopen("还是没有人来", Cast.Administrator, Putuo, answeredAt));
        Assert.Null(complaint.Reopen("还是没有人来", Cast.Requester, Putuo, answeredAt.AddDays(15)));
        Assert.Equal(ComplaintStatus.Reopened, complaint.Status);
        Assert.Equal(ComplaintRefusal.AnotherAnswers, complaint.Answer("又查了一遍", hasOther: true, Cast.Administrator, Putuo, answeredAt.AddDays(16)));
        Assert.Null(complaint.Answer("又查了一遍", hasOther: false, Cast.Administrator, Putuo, answeredAt.AddDays(16)));
        Assert.Equal(ComplaintRefusal.OnlyOnce, complaint.Reopen("还是没有人来", Cast.Requester, Putuo, answeredAt.AddDays(17)));
        Assert.Null(complaint.ReopenUntil(Putuo));
    }

    [Fact]
    public void Another_person_answers_what_was_reopened()
    {
        var complaint = Answered();
        Assert.Null(complaint.Reopen("还是没有人来", Cast.Requester, Putuo, complaint.Since));
        Assert.Null(complaint.Answer("换人又查了一遍", hasOther: true, Other, Putuo, complaint.Since));
        Assert.Equal(Other.UserId, complaint.AnsweredByUserId);
    }

    [Fact]
    public void Whoever_left_only_a_number_is_called_with_the_answer_within_two_working_days_and_the_call_is_noted_once()
    {
        var entry = ComplaintBuilder.Entry(ComplaintAbout.Organization) with { Phone = "13905801234" };
        var complaint = Complaint.File(entry, null, ComplaintOffice.District, "key", Actor.Anonymous, Putuo, Monday);
        Assert.Equal(ComplaintRefusal.WrongStatus, complaint.Tell(null, Cast.Administrator, Monday));
        Assert.Null(complaint.Take(Cast.Administrator, Putuo, Monday));
        Assert.Null(complaint.Answer("已经查清楚了", false, Cast.Administrator, Putuo, Monday));
        Assert.Equal((ComplaintStatus.Answered, TestDistrict.Local(9, 7, 17)), (complaint.Status, complaint.Due!.Value));
        Assert.True(complaint.MissTerm(Monday.AddDays(9)));
        Assert.Equal(TestDistrict.Local(9, 7, 17).AddDays(15), complaint.ReopenUntil(Putuo));
        Assert.Null(complaint.Tell("打了三次没人接", Cast.Administrator, Monday.AddDays(9)));
        Assert.Equal((null, Monday.AddDays(9 + 15)), (complaint.Due, complaint.ReopenUntil(Putuo)!.Value));
        Assert.Equal(ComplaintRefusal.WrongStatus, complaint.Tell(null, Cast.Administrator, Monday.AddDays(9)));

        var signedIn = Complaint.File(entry, null, ComplaintOffice.District, "other", Cast.Requester, Putuo, Monday);
        Assert.Null(signedIn.Take(Cast.Administrator, Putuo, Monday));
        Assert.Null(signedIn.Answer("已经查清楚了", false, Cast.Administrator, Putuo, Monday));
        Assert.Equal(ComplaintRefusal.WrongStatus, signedIn.Tell(null, Cast.Administrator, Monday));
    }

    [Fact]
    public void A_statement_is_asked_for_one_at_a_time_and_given_once()
    {
        var complaint = InHand();
        Assert.Equal(ComplaintRefusal.NotFound, complaint.State("当天护理员病了", Cast.FirstOwner, Monday));
        Assert.Null(complaint.Ask("当天是谁上门的？", false, Cast.Administrator, Putuo, Monday));
        Assert.Equal(Within(Monday, 5), complaint.StatementDue);
        Assert.Equal(ComplaintRefusal.WrongStatus, complaint.Ask("还有一个问题", false, Cast.Administrator, Putuo, Monday));
        Assert.Equal(ComplaintRefusal.NotAllowed, complaint.Take(Cast.FirstOwner, Putuo, Monday));
        Assert.Null(complaint.State("当天护理员病了，没有通知到。", Cast.FirstOwner, Monday));
        Assert.Equal(ComplaintRefusal.WrongStatus, complaint.State("补充一句", Cast.FirstOwner, Monday));
        Assert.Null(complaint.Ask("为什么没有通知到？", false, Cast.Administrator, Putuo, Monday));
        Assert.Null(complaint.Answer("已经查清楚了", false, Cast.Administrator, Putuo, Monday));
        Assert.Null(complaint.StatementDue);
        var platform = Complaint.File(ComplaintBuilder.Entry(ComplaintAbout.Platform), null, new(ComplaintLevel.City), "key", Actor.Anonymous, Putuo, Monday);
        Assert.Null(platform.Take(Cast.Administrator, Putuo, Monday));
        Assert.Equal(ComplaintRefusal.NobodyToAsk, platform.Ask("是谁经手的？", false, Cast.Administrator, Putuo, Monday));
    }

    [Fact]
    public void Passed_on_its_terms_begin_anew_and_the_new_office_handles_it()
    {
        var complaint = InHand();
        Assert.Equal(ComplaintRefusal.OfficeWrong, complaint.Pass(ComplaintOffice.District, "不归我们管", Cast.Administrator, Putuo, Monday));
        var thursday = Monday.AddDays(3);
        Assert.Null(complaint.Pass(new(ComplaintLevel.Department, null, TestDistrict.Third), "归卫生健康局管", Cast.Administrator, Putuo, thursday));
        Assert.Equal((ComplaintStatus.Received, Within(thursday, 2)), (complaint.Status, complaint.Due!.Value));
        Assert.Null(complaint.HandlerUserId);
        Assert.Equal((ComplaintPart.Handler, ComplaintPart.None), (complaint.PartOf(Cast.ThirdStaff), complaint.PartOf(Cast.LeadStaff)));
        Assert.Null(complaint.Take(Cast.ThirdStaff, Putuo, thursday.AddDays(1)));
        Assert.Equal(Within(thursday, 15), complaint.Due);
    }

    [Fact]
    public void A_missed_term_is_marked_once_and_again_for_the_next_term()
    {
        var complaint = Filed();
        Assert.False(complaint.MissTerm(complaint.Due!.Value));
        var late = complaint.Due.Value.AddMinutes(1);
        Assert.True(complaint.MissTerm(late));
        Assert.False(complaint.MissTerm(late.AddDays(1)));
        Assert.Null(complaint.Take(Cast.Administrator, Putuo, late.AddDays(1)));
        Assert.Null(complaint.OverdueAt);
        Assert.True(complaint.MissTerm(complaint.Due!.Value.AddMinutes(1)));
        Assert.Equal(2, complaint.Events.Count(happened => happened.Kind == ComplaintEventKind.TermMissed));
    }

    [Fact]
    public void Without_an_account_the_complaint_is_that_of_whoever_said_its_code()
    {
        var complaint = Filed(Actor.Anonymous);
        Assert.Null(complaint.ComplainantUserId);
        Assert.Equal(ComplaintPart.None, complaint.PartOf(Actor.Anonymous));
        Assert.Equal(ComplaintPart.Complainant, complaint.PartOf(new Actor(ActorRole.TokenHolder) { ComplaintId = complaint.Id }));
        Assert.Equal(ComplaintPart.None, complaint.PartOf(new Actor(ActorRole.TokenHolder) { ComplaintId = complaint.Id + 1 }));
        Assert.Equal(ComplaintPart.None, Filed().PartOf(new Actor(ActorRole.TokenHolder) { ComplaintId = complaint.Id }));
    }

    [Fact]
    public void Nothing_that_whoever_complains_does_carries_a_name()
    {
        var complaint = Filed(Cast.SecondMember with { Name = "不该出现的名字" });
        Assert.Equal(("", ActorRole.Anonymous), (complaint.Events[0].ActorName, complaint.Events[0].ActorRole));
    }

    [Fact]
    public void The_form_says_everything_that_it_lacks()
    {
        Assert.Equal([ComplaintFault.About, ComplaintFault.Text], new ComplaintEntry(null, "没").Faults(Putuo));
        Assert.Equal([ComplaintFault.Order], (ComplaintBuilder.Entry(ComplaintAbout.Order) with { OrderNumber = "PT-22" }).Faults(Putuo));
        Assert.Equal([ComplaintFault.Order], (ComplaintBuilder.Entry(ComplaintAbout.Platform) with { OrderNumber = "x" }).Faults(Putuo));
        Assert.Empty((ComplaintBuilder.Entry(ComplaintAbout.Platform) with { OrderNumber = " " }).Faults(Putuo));
        Assert.Equal([ComplaintFault.Organization], (ComplaintBuilder.Entry() with { OrganizationId = null }).Faults(Putuo));
        Assert.Equal([ComplaintFault.Office], (ComplaintBuilder.Entry(ComplaintAbout.Community) with { AreaId = TestDistrict.Street }).Faults(Putuo));
        Assert.Equal([ComplaintFault.Office], (ComplaintBuilder.Entry(ComplaintAbout.Street) with { AreaId = TestDistrict.Community }).Faults(Putuo));
        Assert.Equal([ComplaintFault.Office], (ComplaintBuilder.Entry(ComplaintAbout.Department) with { DepartmentId = null }).Faults(Putuo));
        Assert.Equal(
            [ComplaintFault.Who, ComplaintFault.Wish, ComplaintFault.Name, ComplaintFault.Phone],
            (ComplaintBuilder.Entry() with { Who = new('甲', 61), Wish = new('乙', 301), Name = new('丙', 21), Phone = "" }).Faults(Putuo));
    }

    [Theory]
    [InlineData(7, "TS-0007")]
    [InlineData(12345, "TS-12345")]
    public void A_number_is_read_as_it_is_said(long id, string number)
    {
        Assert.Equal(number, ComplaintNumber.Of(id));
        Assert.True(ComplaintNumber.TryParse($" {number.ToLowerInvariant()} ", out var read));
        Assert.Equal(id, read);
        Assert.False(ComplaintNumber.TryParse("PT-2209-0181", out _));
        Assert.False(ComplaintNumber.TryParse("TS-7", out _));
        Assert.False(ComplaintNumber.TryParse("TS-0000", out _));
    }

    private static DateTime Within(DateTime from, int days) => Putuo.Calendar.EndOf(from, new Term(days, TermUnit.WorkingDays));

    private static Complaint Filed(Actor? by = null) =>
        Complaint.File(ComplaintBuilder.Entry(), null, ComplaintOffice.District, "key", by ?? Cast.Requester, Putuo, Monday);

    private static Complaint InHand()
    {
        var complaint = Filed();
        Assert.Null(complaint.Take(Cast.Administrator, Putuo, Monday));
        return complaint;
    }

    private static Complaint Answered()
    {
        var complaint = InHand();
        Assert.Null(complaint.Answer("已经查清楚了", false, Cast.Administrator, Putuo, Monday.AddDays(2)));
        return complaint;
    }
}
