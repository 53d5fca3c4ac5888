using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>Departments that support the one which leads a case: each has its own term and its own reply.</summary>
public sealed class SupportTests
{
    private static readonly DateTime Now = TestDistrict.Monday.AddHours(1);

    [Fact]
    public void A_transfer_asks_each_supporting_department_once_and_the_lead_not_at_all()
    {
        var order = Transferred([TestDistrict.Third, TestDistrict.Third, TestDistrict.Lead, TestDistrict.Answering]);

        Assert.Equal([TestDistrict.Third, TestDistrict.Answering], order.Supports.Select(s => s.DepartmentId));
        var asked = order.NewEvents.Where(e => e.Kind == OrderEventKind.SupportAsked).ToList();
        Assert.Equal([TestDistrict.Third, TestDistrict.Answering], asked.Select(e => e.DepartmentId));
        Assert.All(asked, e => Assert.Equal(order.Supports[0].Due, e.Until));
        Assert.Equal(new DateTime(2022, 9, 8, 9, 0, 0, DateTimeKind.Utc), order.Supports[0].Due);
    }

    [Fact]
    public void A_department_replies_once_and_in_its_own_name()
    {
        var order = Transferred([TestDistrict.Third]);

        Assert.Equal(RefusalReason.NotAllowed, order.ReplySupport("不归我们管", Cast.AnsweringStaff, Now));
        Assert.Equal(RefusalReason.TextMissing, order.ReplySupport(" ", Cast.ThirdStaff, Now));
        Assert.Null(order.ReplySupport("已派人核实", Cast.ThirdStaff, Now));
        Assert.Equal(RefusalReason.NoReplyAsked, order.ReplySupport("再说一次", Cast.ThirdStaff, Now));
        Assert.Equal("已派人核实", order.NewEvents[^1].Reason);
        Assert.Equal(TestDistrict.Third, order.NewEvents[^1].DepartmentId);
    }

    [Fact]
    public void A_missed_reply_is_told_and_counted_once()
    {
        var order = Transferred([TestDistrict.Third]);
        var due = order.Supports[0].Due;

        Assert.Equal(RefusalReason.TermOver, order.MissSupport(TestDistrict.Third, Actor.System, TestDistrict.Putuo, due.AddMinutes(-1)));
        Assert.Null(order.MissSupport(TestDistrict.Third, Actor.System, TestDistrict.Putuo, due));
        Assert.Equal(RefusalReason.TermOver, order.MissSupport(TestDistrict.Third, Actor.System, TestDistrict.Putuo, due.AddDays(1)));
        Assert.Equal(TermKind.Support, order.NewEvents[^1].Term);
        Assert.Equal(1, order.NewFigures.Where(f => f.Measure == Measure.TermsMissed).Sum(f => f.Delta));
        Assert.False(order.IsLate, "The lead's own term is not missed.");
        Assert.Null(order.ReplySupport("晚了，抱歉", Cast.ThirdStaff, due.AddDays(1)));
    }

    [Fact]
    public void Nobody_is_asked_any_more_once_the_case_leaves_the_lead_and_nobody_outside_sees_it()
    {
        var order = Transferred([TestDistrict.Third]);
        Assert.Equal(OrderSight.Office, order.SightOf(Cast.ThirdStaff, fits: false));

        Assert.Null(order.ReturnTransfer("不属于我局职责", Cast.LeadStaff, TestDistrict.Putuo, Now));

        Assert.Null(order.SightOf(Cast.ThirdStaff, fits: false));
        Assert.Equal(RefusalReason.NotAllowed, order.ReplySupport("晚了", Cast.ThirdStaff, Now));
    }

    [Fact]
    public void Who_replied_still_sees_the_case_when_it_is_completed()
    {
        var order = Transferred([TestDistrict.Third, TestDistrict.Answering]);
        Assert.Null(order.ReplySupport("已派人核实", Cast.ThirdStaff, Now));
        Assert.Null(order.AcceptTransfer(Cast.LeadStaff, TestDistrict.Putuo, Now));

        Assert.Null(order.Complete(OrderBuilder.Work(Now), Cast.LeadStaff, TestDistrict.Putuo, Now));

        Assert.Equal(OrderSight.Office, order.SightOf(Cast.ThirdStaff, fits: false));
        Assert.False(order.PartsOf(Cast.AnsweringStaff).HasFlag(OrderPart.SupportingDepartment));
    }

    [Fact]
    public void A_pause_lets_the_terms_of_support_stand_still_too()
    {
        var order = Transferred([TestDistrict.Third]);
        var due = order.Supports[0].Due;
        Assert.Null(order.Pause("台风", Now.AddDays(1), Cast.Worker, Now));
        Assert.Equal(RefusalReason.TermOver, order.MissSupport(TestDistrict.Third, Actor.System, TestDistrict.Putuo, due.AddDays(1)));

        Assert.Null(order.Resume(Actor.System, TestDistrict.Putuo, Now.AddDays(1)));

        Assert.Equal(due.AddDays(1), order.Supports[0].Due);
    }

    private static ServiceOrder Transferred(int[] supporting)
    {
        var order = OrderBuilder.Placed();
        Assert.Null(order.Transfer(TestDistrict.Lead, supporting, "多部门处理", Cast.Worker, TestDistrict.Putuo, Now));
        return order;
    }
}
