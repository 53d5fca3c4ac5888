using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>Who places orders, when one organization is asked by name, and when it is asked again.</summary>
public sealed class PlacingTests
{
    private static readonly DateTime Monday = TestDistrict.Monday;

    [Theory]
    [InlineData(TestDistrict.Errand, null)]
    [InlineData(TestDistrict.Concert, RefusalReason.AddresseeUnfit)]
    [InlineData(TestDistrict.Aid, RefusalReason.AddresseeUnfit)]
    [InlineData(TestDistrict.Other, RefusalReason.AddresseeUnfit)]
    public void No_organization_is_asked_where_triage_decides_first(string category, RefusalReason? refusal) => Assert.Equal(
        refusal,
        ServiceOrder.Place(OrderBuilder.Request(category) with { OrganizationId = Cast.FirstId }, Cast.Requester, TestDistrict.Putuo, true, Monday).Refusal);

    [Theory]
    [InlineData(OrderEventKind.Withdrawn, true)]
    [InlineData(OrderEventKind.Withdrawn, false)]
    [InlineData(OrderEventKind.CalledOff, true)]
    [InlineData(OrderEventKind.Refused, true)]
    public void What_is_sent_again_asks_its_organization_again_and_still_only_that_one(OrderEventKind rejected, bool onlyThis)
    {
        var order = Rejected(rejected, onlyThis);
        Assert.True(order.AsksAddresseeAgain(TestDistrict.Putuo));
        Assert.Null(Verbs.Try(order, OrderEventKind.Resubmitted, Cast.Requester, Monday.AddDays(1)));
        Assert.Equal((Waiting.Organization, Cast.FirstId, onlyThis), (order.Waiting, order.AddressedOrganizationId, order.OnlyAddressed));
        Assert.Equal(Cast.FirstId, order.NewEvents[^1].OrganizationId);
    }

    [Theory]
    [InlineData(true, Waiting.Triage)]
    [InlineData(false, Waiting.Pool)]
    public void Where_that_one_does_not_fit_any_more_only_this_one_goes_to_triage(bool onlyThis, Waiting waiting)
    {
        var order = Rejected(OrderEventKind.Withdrawn, onlyThis);
        Assert.Null(Verbs.Try(order, OrderEventKind.Resubmitted, Cast.Requester, Monday.AddDays(1), addresseeFits: false));
        Assert.Equal((waiting, null, false), (order.Waiting, order.AddressedOrganizationId, order.OnlyAddressed));
        Assert.Null(order.NewEvents[^1].OrganizationId);
    }

    [Fact]
    public void What_the_only_one_declined_and_the_requester_sends_again_asks_the_others()
    {
        var order = Rejected(OrderEventKind.Declined, onlyThis: true);
        Assert.False(order.AsksAddresseeAgain(TestDistrict.Putuo));
        Assert.Null(Verbs.Try(order, OrderEventKind.Resubmitted, Cast.Requester, Monday.AddDays(1)));
        Assert.Equal((Waiting.Pool, null), (order.Waiting, order.AddressedOrganizationId));
    }

    [Theory]
    [InlineData(-1, RefusalReason.TimeWrong)]
    [InlineData(0, null)]
    [InlineData(ServiceOrder.MostDaysAhead, null)]
    [InlineData(ServiceOrder.MostDaysAhead + 1, RefusalReason.TimeWrong)]
    public void A_day_is_wished_that_has_not_passed_and_is_not_too_far_ahead(int days, RefusalReason? refusal)
    {
        var wish = new TimeWish(TestDistrict.Putuo.Calendar.DayOf(Monday).AddDays(days), DayPart.Morning);
        Assert.Equal(refusal, ServiceOrder.Place(OrderBuilder.Request() with { Wish = wish }, Cast.Requester, TestDistrict.Putuo, true, Monday).Refusal);
    }

    [Fact]
    public void Only_the_community_answers_a_request_to_be_called()
    {
        var request = OrderBuilder.Request() with { CallbackId = 57 };
        Assert.Null(ServiceOrder.Place(request, Cast.Worker, TestDistrict.Putuo, true, Monday).Refusal);
        foreach (var other in new[] { Cast.HotlineAgent, Cast.Requester, Cast.Delegate })
            Assert.Equal(RefusalReason.NotAllowed, ServiceOrder.Place(request, other, TestDistrict.Putuo, true, Monday).Refusal);
    }

    [Fact]
    public void Whoever_the_table_names_places_orders_and_nobody_else()
    {
        var who = Cast.Everybody.Where(p => ServiceOrder.Place(OrderBuilder.Request(), p.Actor, TestDistrict.Putuo, true, Monday).Refusal is null).Select(p => p.Name);
        Assert.Equal(
            [
                nameof(Cast.Requester), nameof(Cast.Neighbour), nameof(Cast.Worker), nameof(Cast.AnsweringStaff), nameof(Cast.LeadStaff), nameof(Cast.ThirdStaff),
                nameof(Cast.HotlineAgent), nameof(Cast.Delegate),
            ],
            who);
    }

    private static ServiceOrder Rejected(OrderEventKind kind, bool onlyThis)
    {
        var order = OrderBuilder.Placed(request: OrderBuilder.Request() with { OrganizationId = Cast.FirstId, OnlyThisOrganization = onlyThis });
        if (kind == OrderEventKind.CalledOff)
            Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, Monday));
        Actor who = kind switch { OrderEventKind.Refused => Cast.Worker, OrderEventKind.Declined => Cast.FirstMember, _ => Cast.Requester };
        Assert.Null(Verbs.Try(order, kind, who, Monday));
        Assert.Equal(OrderStatus.Rejected, order.Status);
        return order;
    }
}
