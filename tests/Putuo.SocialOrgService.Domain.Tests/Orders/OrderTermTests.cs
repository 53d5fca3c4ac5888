using Putuo.SocialOrgService.Domain.Orders;
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
    public void Terms_of_a_bundled_order_stand_still()
    {
        var order = OrderBuilder.Placed();
        Verbs.Try(order, OrderEventKind.Bundled, Cast.Worker, TestDistrict.Monday);
        Assert.Null(order.AnswerDue);
        Assert.Equal(RefusalReason.TermOver, Verbs.Try(order, OrderEventKind.TermMissed, Domain.People.Actor.System, TestDistrict.Monday.AddYears(1)));
    }

    [Fact]
    public void A_missed_term_is_counted_once_and_a_new_wait_has_a_new_term()
    {
        var order = OrderBuilder.Placed();
        var late = TestDistrict.Monday.AddDays(2);
        Assert.Null(Verbs.Try(order, OrderEventKind.TermMissed, Domain.People.Actor.System, late));
        Assert.Equal(RefusalReason.TermOver, Verbs.Try(order, OrderEventKind.TermMissed, Domain.People.Actor.System, late.AddDays(9)));
        Assert.Null(Verbs.Try(order, OrderEventKind.Routed, Cast.Worker, late));
        Assert.False(order.IsLate);
        Assert.True(order.AnswerDue > late);
    }

    private static string Text(DateTime? due) => TestDistrict.Calendar.LocalOf(due!.Value).ToString("MM-dd HH:mm");
}
