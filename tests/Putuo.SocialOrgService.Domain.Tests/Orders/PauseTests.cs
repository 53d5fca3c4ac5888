using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>While an order is paused its terms stand still: those that run, those that have ended, those that begin meanwhile.</summary>
public sealed class PauseTests
{
    private static readonly DateTime Monday = TestDistrict.Monday;

    [Fact]
    public void A_provider_that_was_late_before_a_pause_has_the_days_left_that_it_had()
    {
        var order = Claimed();
        var missed = order.CompleteDue!.Value;
        Assert.Null(Verbs.Try(order, OrderEventKind.TermMissed, Actor.System, missed.AddDays(1)));
        var (since, until) = (missed.AddDays(1), missed.AddDays(11));
        Assert.Null(order.Pause("渡轮停航", until, Cast.Requester, since));
        Assert.Null(order.Resume(Actor.System, TestDistrict.Putuo, until));

        Assert.Equal((missed.AddDays(10), true), (order.CompleteDue, order.IsLate));
        Assert.False(order.IsForgotten(TestDistrict.Putuo, until));
        Assert.Equal(RefusalReason.TermOver, Verbs.Try(order, OrderEventKind.TermMissed, Actor.System, until));
        var days = TestDistrict.Putuo.Settings.TakeBackDays;
        Assert.False(order.IsForgotten(TestDistrict.Putuo, missed.AddDays(10 + days).AddSeconds(-1)));
        Assert.True(order.IsForgotten(TestDistrict.Putuo, missed.AddDays(10 + days)));
    }

    [Fact]
    public void Who_claims_a_paused_order_has_the_whole_term_from_the_end_of_the_pause()
    {
        var order = OrderBuilder.Placed();
        var until = Monday.AddDays(14);
        Assert.Null(order.Pause("家人外出", until, Cast.Requester, Monday));
        Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, Monday.AddDays(2)));

        Assert.Equal(until, order.PausedUntil);
        Assert.Equal(RefusalReason.TermOver, Verbs.Try(order, OrderEventKind.TermMissed, Actor.System, until));
        Assert.Null(order.Resume(Actor.System, TestDistrict.Putuo, until));

        Assert.Equal(DueFrom(until), order.CompleteDue);
        Assert.Equal([OrderEventKind.Placed, OrderEventKind.Paused, OrderEventKind.Claimed, OrderEventKind.Resumed], order.NewEvents.Select(e => e.Kind));
    }

    [Theory]
    [InlineData(OrderEventKind.Routed)]
    [InlineData(OrderEventKind.SceneChanged)]
    [InlineData(OrderEventKind.Transferred)]
    [InlineData(OrderEventKind.Declined)]
    public void Where_a_paused_order_goes_the_answer_is_due_from_the_end_of_the_pause(OrderEventKind kind)
    {
        var order = OrderBuilder.Placed(request: OrderBuilder.Request() with { OrganizationId = Cast.FirstId });
        var until = Monday.AddDays(3);
        Assert.Null(order.Pause("家人外出", until, Cast.Requester, Monday));
        Assert.Null(Verbs.Try(order, kind, kind == OrderEventKind.Declined ? Cast.FirstMember : Cast.Worker, Monday.AddHours(5), variant: 1));
        Assert.Equal(RefusalReason.TermOver, Verbs.Try(order, OrderEventKind.TermMissed, Actor.System, until));

        Assert.Null(order.Resume(Actor.System, TestDistrict.Putuo, until));

        Assert.Equal(until.AddHours(24), order.AnswerDue);
    }

    [Fact]
    public void A_pause_that_ended_unnoticed_before_the_claim_adds_nothing_and_its_end_is_still_written_down()
    {
        var order = OrderBuilder.Placed();
        Assert.Null(order.Pause("家人外出", Monday.AddHours(2), Cast.Requester, Monday));
        Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, Monday.AddHours(3)));
        var due = order.CompleteDue;
        Assert.Null(order.Resume(Actor.System, TestDistrict.Putuo, Monday.AddHours(4)));
        Assert.Equal(due, order.CompleteDue);
        Assert.Equal(OrderEventKind.Resumed, order.NewEvents[^1].Kind);
    }

    [Fact]
    public void A_department_that_takes_a_paused_case_on_shortens_no_term_of_those_that_support_it()
    {
        var order = OrderBuilder.Placed();
        Assert.Null(Verbs.Try(order, OrderEventKind.Transferred, Cast.Worker, Monday));
        Assert.Null(order.Pause("台风", Monday.AddDays(2), Cast.Requester, Monday));
        Assert.Null(Verbs.Try(order, OrderEventKind.TransferAccepted, Cast.LeadStaff, Monday.AddDays(1)));
        Assert.Null(order.Resume(Actor.System, TestDistrict.Putuo, Monday.AddDays(2)));
        Assert.Equal(TestDistrict.Local(9, 13, 17), order.Supports[0].Due);
        Assert.Equal(DueFrom(Monday.AddDays(2)), order.CompleteDue);
    }

    [Theory]
    [InlineData(12, "09-22 17:00")]
    [InlineData(21, "09-26 17:00")]
    public void A_pause_before_the_wished_day_takes_nothing_of_a_term_that_begins_on_it(int resumedOn, string due)
    {
        var order = OrderBuilder.Placed(request: OrderBuilder.Request() with { Wish = new(new DateOnly(2022, 9, 19), DayPart.Morning) });
        Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, Monday));
        var until = TestDistrict.Local(9, resumedOn, 9);
        Assert.Null(order.Pause("渡轮停航", until, Cast.Requester, Monday.AddDays(1)));
        Assert.Null(order.Resume(Actor.System, TestDistrict.Putuo, until));
        Assert.Equal(due, TestDistrict.Calendar.LocalOf(order.CompleteDue!.Value).ToString("MM-dd HH:mm"));
    }

    [Fact]
    public void The_words_of_a_pause_may_be_as_long_as_any_reason_whatever_cause_stands_before_them()
    {
        var (words, until) = (new string('等', ServiceOrder.MostReason), Monday.AddDays(2));
        var order = OrderBuilder.Placed();
        Assert.Equal(RefusalReason.TextMissing, order.Pause(new PauseReason(PauseCause.Ferry, words + "等"), until, Cast.Requester, Monday));
        Assert.Equal(RefusalReason.ReasonMissing, order.Pause(new PauseReason(PauseCause.Other, " "), until, Cast.Requester, Monday));
        Assert.Null(order.Pause(new PauseReason(PauseCause.Ferry, words), until, Cast.Requester, Monday));
    }

    [Fact]
    public void Whoever_does_not_agree_to_a_pause_ends_the_proposal_and_no_term_has_stood_still()
    {
        var order = Claimed();
        var due = order.CompleteDue;
        var until = Monday.AddDays(3);
        Assert.Equal(RefusalReason.PauseWrong, order.Resume(Cast.Requester, TestDistrict.Putuo, Monday));
        Assert.Null(order.ProposePause("等材料", until, Cast.FirstMember, Monday));
        Assert.Equal(RefusalReason.PauseWrong, order.Resume(Actor.System, TestDistrict.Putuo, until.AddDays(1)));
        Assert.Null(order.Resume(Cast.Requester, TestDistrict.Putuo, Monday.AddDays(1)));

        Assert.Null(order.PauseAskedUntil);
        Assert.Equal(due, order.CompleteDue);
        Assert.Equal((OrderEventKind.Resumed, until), (order.NewEvents[^1].Kind, order.NewEvents[^1].Until));
    }

    private static ServiceOrder Claimed()
    {
        var order = OrderBuilder.Placed();
        Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, Monday));
        return order;
    }

    private static DateTime DueFrom(DateTime start) =>
        TestDistrict.Calendar.EndOf(start, TestDistrict.Putuo.Category(TestDistrict.Errand).CompleteWithin);
}
