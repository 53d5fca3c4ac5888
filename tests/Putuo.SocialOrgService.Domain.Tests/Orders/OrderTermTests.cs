using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

public sealed class OrderTermTests
{
    private static readonly DateTime FridayAfternoon = TestDistrict.Local(9, 9, 16);

    [Theory]
    [InlineData(TestDistrict.Errand, false, "09-10 16:00")]
    [InlineData(TestDistrict.Errand, true, "09-09 18:00")]
    [InlineData(TestDistrict.Advice, false, "09-14 09:00")]
    [InlineData(TestDistrict.Advice, true, "09-09 18:00")]
    [InlineData(TestDistrict.Ferry, false, "09-09 18:00")]
    public void The_answer_is_due_by_the_categorys_term_and_an_urgent_one_by_the_clock(string category, bool urgent, string due)
    {
        var order = OrderBuilder.Placed(request: OrderBuilder.Request(category) with { Urgent = urgent }, at: FridayAfternoon);
        Assert.Equal(due, Text(order.AnswerDue));
        var promised = OrderTerms.AnswerWithin(TestDistrict.Putuo, TestDistrict.Putuo.Category(category), urgent);
        Assert.Equal(due, Text(TestDistrict.Putuo.Calendar.EndOf(FridayAfternoon, promised)));
    }

    [Theory]
    [InlineData(TestDistrict.Errand, false, "09-15 17:00")]
    [InlineData(TestDistrict.Errand, true, "09-12 16:00")]
    [InlineData(TestDistrict.Ferry, false, "09-10 16:00")]
    public void The_completion_is_due_from_the_claim(string category, bool urgent, string due)
    {
        var order = OrderBuilder.Placed(request: OrderBuilder.Request(category) with { Urgent = urgent }, at: FridayAfternoon);
        Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, FridayAfternoon));
        Assert.Equal(due, Text(order.CompleteDue));
        Assert.Null(order.AnswerDue);
    }

    [Fact]
    public void The_completion_is_due_from_the_wished_day_if_that_is_later()
    {
        var order = OrderBuilder.Placed(request: OrderBuilder.Request() with { Wish = new(new DateOnly(2022, 9, 19), DayPart.Morning) });
        Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, TestDistrict.Monday);
        Assert.Equal("09-22 17:00", Text(order.CompleteDue));
    }

    [Fact]
    public void A_scene_that_the_order_is_in_already_begins_no_new_answer_term()
    {
        var order = OrderBuilder.Placed();
        var (due, late) = (order.AnswerDue, TestDistrict.Monday.AddDays(2));
        Verbs.Try(order, OrderEventKind.TermMissed, Actor.System, late);
        Assert.Equal(RefusalReason.SceneUnchanged, Verbs.Try(order, OrderEventKind.SceneChanged, Cast.Worker, late));
        Assert.Equal((due, true), (order.AnswerDue, order.IsLate));
    }

    [Fact]
    public void Terms_of_a_bundled_order_stand_still()
    {
        var order = OrderBuilder.Placed();
        Verbs.Try(order, OrderEventKind.Bundled, Cast.Worker, TestDistrict.Monday);
        Assert.Null(order.AnswerDue);
        Assert.Equal(RefusalReason.TermOver, Verbs.Try(order, OrderEventKind.TermMissed, Actor.System, TestDistrict.Monday.AddYears(1)));
    }

    [Fact]
    public void A_missed_term_is_counted_once_and_a_new_wait_has_a_new_term()
    {
        var order = OrderBuilder.Placed();
        var late = TestDistrict.Monday.AddDays(2);
        Assert.Null(Verbs.Try(order, OrderEventKind.TermMissed, Actor.System, late));
        Assert.Equal(RefusalReason.TermOver, Verbs.Try(order, OrderEventKind.TermMissed, Actor.System, late.AddDays(9)));
        Assert.Null(Verbs.Try(order, OrderEventKind.Routed, Cast.Worker, late));
        Assert.False(order.IsLate);
        Assert.True(order.AnswerDue > late);
    }

    [Fact]
    public void An_order_addressed_in_vain_is_marked_and_goes_to_the_pool_with_a_new_term()
    {
        var order = OrderBuilder.Placed(request: OrderBuilder.Request() with { OrganizationId = Cast.FirstId });
        var late = TestDistrict.Monday.AddDays(2);
        Assert.Null(Verbs.Try(order, OrderEventKind.TermMissed, Actor.System, late));
        Assert.Equal([OrderEventKind.TermMissed, OrderEventKind.Routed], order.NewEvents.TakeLast(2).Select(e => e.Kind));
        Assert.Equal(Cast.FirstId, order.NewEvents[^2].OrganizationId);
        Assert.Equal((Waiting.Pool, null, false), (order.Waiting, order.AddressedOrganizationId, order.IsLate));
        Assert.True(order.AnswerDue > late);
    }

    [Fact]
    public void An_order_addressed_in_vain_that_nobody_else_could_serve_goes_to_triage()
    {
        var order = OrderBuilder.Placed(request: OrderBuilder.Request() with { OrganizationId = Cast.FirstId });
        var late = TestDistrict.Monday.AddDays(2);
        Assert.Null(Verbs.Try(order, OrderEventKind.TermMissed, Actor.System, late, someoneElse: false));
        Assert.Equal((Waiting.Triage, null, false), (order.Waiting, order.AddressedOrganizationId, order.IsLate));
        Assert.Equal((OrderEventKind.Routed, TermKind.Answer), (order.NewEvents[^1].Kind, order.NewEvents[^1].Term));
        Assert.True(order.AnswerDue > late);
    }

    [Fact]
    public void Where_only_that_one_was_wanted_it_stays_there_marked()
    {
        var order = OrderBuilder.Placed(request: OrderBuilder.Request() with { OrganizationId = Cast.FirstId, OnlyThisOrganization = true });
        Assert.Null(Verbs.Try(order, OrderEventKind.TermMissed, Actor.System, TestDistrict.Monday.AddDays(2)));
        Assert.Equal((Waiting.Organization, Cast.FirstId, true), (order.Waiting, order.AddressedOrganizationId, order.IsLate));
    }

    [Fact]
    public void A_term_that_ended_before_the_pause_was_missed_and_one_that_stands_still_was_not()
    {
        var (late, waiting) = (OrderBuilder.Placed(), OrderBuilder.Placed());
        Verbs.Try(waiting, OrderEventKind.Paused, Cast.Worker, TestDistrict.Monday.AddHours(1));
        Verbs.Try(late, OrderEventKind.Paused, Cast.Worker, TestDistrict.Monday.AddHours(25));
        Assert.Equal(RefusalReason.TermOver, Verbs.Try(waiting, OrderEventKind.TermMissed, Actor.System, TestDistrict.Monday.AddHours(26)));
        Assert.Null(Verbs.Try(late, OrderEventKind.TermMissed, Actor.System, TestDistrict.Monday.AddHours(26)));
    }

    [Fact]
    public void The_system_resumes_when_the_pause_was_to_end_and_however_late_it_comes_adds_no_more()
    {
        var order = OrderBuilder.Placed();
        var due = order.AnswerDue!.Value;
        Verbs.Try(order, OrderEventKind.Paused, Cast.Worker, TestDistrict.Monday);
        Assert.Equal(RefusalReason.PauseWrong, Verbs.Try(order, OrderEventKind.Resumed, Actor.System, TestDistrict.Monday.AddDays(2).AddSeconds(-1)));
        Assert.Null(Verbs.Try(order, OrderEventKind.Resumed, Actor.System, TestDistrict.Monday.AddDays(5)));
        Assert.Equal(due.AddDays(2), order.AnswerDue);
    }

    [Fact]
    public void The_system_confirms_at_the_end_of_the_term_and_leaves_it_unrated()
    {
        var order = OrderBuilder.Placed();
        Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, TestDistrict.Monday);
        Verbs.Try(order, OrderEventKind.Completed, Cast.FirstMember, TestDistrict.Monday.AddHours(1));
        var end = order.ConfirmDue!.Value;
        Assert.Equal(RefusalReason.NotWaitingForThis, Verbs.Try(order, OrderEventKind.Confirmed, Actor.System, end.AddSeconds(-1)));
        Assert.Null(Verbs.Try(order, OrderEventKind.Confirmed, Actor.System, end));
        Assert.Equal((end, false), (order.ConfirmedAt, order.ConfirmedByRequester));
        Assert.Null(order.ConfirmDue);
        Assert.Empty(order.Ratings);
    }

    [Theory]
    [InlineData(TestDistrict.Errand, false, "09-16 16:00")]
    [InlineData(TestDistrict.Advice, false, "09-14 17:00")]
    [InlineData(TestDistrict.Advice, true, "09-11 16:00")]
    public void The_system_confirms_by_the_categorys_term_and_by_the_districts_where_it_names_none(string category, bool urgent, string due)
    {
        var order = OrderBuilder.Placed(request: OrderBuilder.Request(category) with { Urgent = urgent }, at: FridayAfternoon);
        Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, FridayAfternoon));
        Assert.Null(Verbs.Try(order, OrderEventKind.Completed, Cast.FirstMember, FridayAfternoon));
        Assert.Equal(due, Text(order.ConfirmDue));
    }

    [Theory]
    [InlineData(OrderEventKind.Declined)]
    [InlineData(OrderEventKind.Released)]
    [InlineData(OrderEventKind.Resubmitted)]
    [InlineData(OrderEventKind.SceneChanged)]
    public void What_nobody_else_could_serve_goes_to_triage_and_not_to_a_pool_that_nobody_sees(OrderEventKind kind)
    {
        foreach (var (someoneElse, waiting) in new[] { (true, Waiting.Pool), (false, Waiting.Triage) })
        {
            var order = OrderBuilder.Placed(request: OrderBuilder.Request() with { OrganizationId = kind == OrderEventKind.Declined ? Cast.FirstId : null });
            var (before, actor) = kind switch
            {
                OrderEventKind.Declined => ((OrderEventKind?)null, Cast.FirstMember),
                OrderEventKind.Released => (OrderEventKind.Claimed, Cast.FirstMember),
                OrderEventKind.Resubmitted => (OrderEventKind.Withdrawn, Cast.Requester),
                _ => (kind, Cast.Worker),
            };
            if (before is { } first)
                Assert.Null(Verbs.Try(order, first, actor, TestDistrict.Monday, variant: 1));
            Assert.Null(Verbs.Try(order, kind, actor, TestDistrict.Monday, someoneElse: someoneElse));
            Assert.Equal((OrderStatus.Pending, waiting), (order.Status, order.Waiting));
        }
    }

    private static string Text(DateTime? due) => TestDistrict.Calendar.LocalOf(due!.Value).ToString("MM-dd HH:mm");
}
