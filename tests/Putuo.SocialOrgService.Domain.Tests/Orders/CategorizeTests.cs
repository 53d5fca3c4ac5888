using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

public sealed class CategorizeTests
{
    private static readonly DateTime Later = TestDistrict.Monday.AddHours(3);

    [Fact]
    public void An_order_under_anything_else_gets_the_terms_the_department_and_the_pool_of_its_category()
    {
        var order = OrderBuilder.Placed(Cast.Requester, OrderBuilder.Request(TestDistrict.Other));
        Assert.Equal(Waiting.Triage, order.Waiting);
        Assert.Null(order.Categorize(TestDistrict.Errand, "  ", someoneIsEligible: true, Cast.Worker, TestDistrict.Putuo, Later));
        Assert.Equal((TestDistrict.Errand, "A", Waiting.Pool, Scene.Individual), (order.CategoryCode, order.TopCategory, order.Waiting, order.Scene));
        Assert.Equal(OrderTerms.AnswerDue(TestDistrict.Putuo, TestDistrict.Putuo.Category(TestDistrict.Errand), urgent: false, Later), order.AnswerDue);
        var said = order.NewEvents[^1];
        Assert.Equal((OrderEventKind.Categorized, "Z>A06", null), (said.Kind, said.Categories?.ToString(), said.Reason));
    }

    [Theory]
    [InlineData(TestDistrict.Errand, false, Waiting.Triage)]
    [InlineData(TestDistrict.Concert, true, Waiting.Triage)]
    [InlineData(TestDistrict.Aid, true, Waiting.Triage)]
    public void What_nobody_serves_and_what_no_organization_may_take_goes_on_waiting_for_triage(string code, bool someone, Waiting waiting)
    {
        var order = OrderBuilder.Placed(Cast.Requester, OrderBuilder.Request(TestDistrict.Other));
        Assert.Null(order.Categorize(code, null, someone, Cast.Worker, TestDistrict.Putuo, Later));
        Assert.Equal((waiting, TestDistrict.Putuo.Category(code).Scene), (order.Waiting, order.Scene));
    }

    [Theory]
    [InlineData("A", RefusalReason.CategoryUnknown)]
    [InlineData("A99", RefusalReason.CategoryUnknown)]
    [InlineData("", RefusalReason.CategoryUnknown)]
    [InlineData(TestDistrict.Errand, RefusalReason.CategoryUnchanged)]
    public void A_group_what_there_is_not_and_its_own_category_are_refused(string code, RefusalReason refusal)
    {
        var order = OrderBuilder.Placed(Cast.Requester);
        Assert.Equal(refusal, order.Categorize(code, null, true, Cast.Worker, TestDistrict.Putuo, Later));
        Assert.Equal(1, order.EventCount);
    }

    [Fact]
    public void The_demand_counts_for_the_new_category_and_what_was_served_stays_with_the_old_one()
    {
        var order = OrderBuilder.Placed(Cast.Requester);
        Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, Later));
        Assert.Null(Verbs.Try(order, OrderEventKind.CalledOff, Cast.Requester, Later));
        Assert.Null(Verbs.Try(order, OrderEventKind.Resubmitted, Cast.Requester, Later));
        Assert.Null(order.Categorize(TestDistrict.Advice, null, true, Cast.Worker, TestDistrict.Putuo, Later.AddDays(1)));

        int Sum(Measure measure, string code) => order.NewFigures.Where(f => f.Measure == measure && f.CategoryCode == code).Sum(f => f.Delta);
        Assert.Equal((0, 1), (Sum(Measure.Placed, TestDistrict.Errand), Sum(Measure.Placed, TestDistrict.Advice)));
        Assert.Equal((0, 1), (Sum(Measure.Accepted, TestDistrict.Errand), Sum(Measure.Accepted, TestDistrict.Advice)));
        Assert.Equal((1, 0), (Sum(Measure.Claims, TestDistrict.Errand), Sum(Measure.Claims, TestDistrict.Advice)));
        Assert.All(order.NewFigures.Where(f => f.Measure == Measure.Placed), f => Assert.Equal(TestDistrict.Calendar.DayOf(order.PlacedAt), f.Day));

        Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, Later.AddDays(2)));
        Assert.Equal((0, 1), (Sum(Measure.Claims, TestDistrict.Errand), Sum(Measure.Claims, TestDistrict.Advice)));
    }
}
