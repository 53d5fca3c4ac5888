using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>Who sees how much of an order, its need and its contact, written from what is shown to whom.</summary>
public sealed class SightTests
{
    private static readonly Actor[] Fitting = [Cast.FirstOwner, Cast.FirstMember, Cast.SecondMember];
    private static readonly Actor[] Whole = [Cast.Requester, Cast.Worker, Cast.Administrator];
    private static readonly Actor[] Offices = [Cast.StreetOfficer, Cast.CityOfficer, Cast.AnsweringStaff];

    [Fact]
    public void In_the_pool_those_who_fit_see_it_without_a_digit_and_others_are_told_of_none() =>
        AssertSeen(OrderBuilder.Placed(), whole: Whole, pool: Fitting);

    [Fact]
    public void An_addressed_order_is_seen_by_those_addressed_and_by_no_other_organization() =>
        AssertSeen(Addressed(), whole: Whole, addressed: [Cast.FirstOwner, Cast.FirstMember]);

    [Fact]
    public void A_claimed_order_is_its_provider_s_and_gone_for_those_it_was_not_addressed_to() =>
        AssertSeen(Claimed(OrderBuilder.Placed(), Cast.FirstMember), whole: [.. Whole, Cast.FirstOwner, Cast.FirstMember]);

    [Fact]
    public void Digits_of_the_need_are_for_whoever_took_it_on_and_what_may_be_a_telephone_for_the_requester_alone()
    {
        var order = OrderBuilder.Placed(request: OrderBuilder.Request() with { Need = "3楼，打13800000001" });
        Assert.Equal("*楼，打***********", order.NeedFor(OrderSight.Pool, Cast.FirstMember));
        Assert.Equal("*楼，打***********", order.NeedFor(OrderSight.Addressed, Cast.FirstMember));
        Assert.Equal("3楼，打***********", order.NeedFor(OrderSight.Office, Cast.AnsweringStaff));
        Assert.Equal("3楼，打***********", order.NeedFor(OrderSight.Whole, Cast.Worker));
        Assert.Equal("3楼，打13800000001", order.NeedFor(OrderSight.Whole, Cast.Requester));
    }

    [Fact]
    public void The_contact_opens_to_the_provider_while_it_serves_to_the_requester_and_with_a_reason_to_the_community()
    {
        var order = OrderBuilder.Placed();
        Assert.Equal(RefusalReason.NotAllowed, WhyNot(order, Cast.FirstMember));
        Claimed(order, Cast.FirstMember);
        foreach (var actor in new[] { Cast.Requester, Cast.FirstMember, Cast.FirstOwner })
            Assert.Null(WhyNot(order, actor));
        foreach (var actor in new[] { Cast.Worker, Cast.Administrator })
        {
            Assert.Equal(RefusalReason.ReasonMissing, WhyNot(order, actor));
            Assert.Equal(RefusalReason.ReasonMissing, WhyNot(order, actor, "  "));
            Assert.Null(WhyNot(order, actor, "居民来电查问"));
            Assert.Null(WhyNot(order, actor, new string('因', ServiceOrder.MostLookReason)));
            Assert.Equal(RefusalReason.TextMissing, WhyNot(order, actor, new string('因', ServiceOrder.MostLookReason + 1)));
        }
        foreach (var actor in new[] { Cast.Neighbour, Cast.OtherWorker, Cast.SecondMember, Cast.AnsweringStaff, Cast.StreetOfficer, Actor.Anonymous })
            Assert.Equal(RefusalReason.NotAllowed, WhyNot(order, actor, "想看看"));
    }

    [Fact]
    public void An_agent_of_the_hotline_speaks_for_a_caller_without_an_account_during_the_call_and_only_looks_at_what_an_account_ordered()
    {
        var (caller, account) = (OrderBuilder.Placed(by: Cast.Worker), OrderBuilder.Placed());
        var agent = Cast.HotlineAgent with { CallOrders = [caller.Id] };
        Assert.Null(caller.SightOf(Cast.HotlineAgent, false));
        Assert.Equal(OrderSight.Whole, caller.SightOf(agent, false));
        Assert.Equal(OrderSight.Office, account.SightOf(agent, false));
        Assert.True(caller.May(OrderEventKind.Withdrawn, agent));
        Assert.False(account.May(OrderEventKind.Withdrawn, agent));
        Assert.Equal(RefusalReason.NotAllowed, WhyNot(caller, agent, "想看看"));
        Assert.False(caller.MayHandOutToken(agent, TestDistrict.Putuo, TestDistrict.Monday));
    }

    private static RefusalReason? WhyNot(ServiceOrder order, Actor actor, string? reason = null) =>
        order.WhyNoContact(actor, reason, TestDistrict.Putuo, TestDistrict.Monday.AddHours(2));

    private static void AssertSeen(ServiceOrder order, Actor[] whole, Actor[]? addressed = null, Actor[]? pool = null)
    {
        foreach (var (name, actor) in Cast.Everybody.Where(person => person.Actor.Role != ActorRole.System))
        {
            OrderSight? expected = whole.Contains(actor) ? OrderSight.Whole
                : addressed?.Contains(actor) == true ? OrderSight.Addressed
                : Offices.Contains(actor) ? OrderSight.Office
                : pool?.Contains(actor) == true ? OrderSight.Pool : null;
            Assert.Equal((name, expected), (name, order.SightOf(actor, Fitting.Contains(actor))));
        }
    }

    private static ServiceOrder Addressed() =>
        OrderBuilder.Placed(request: OrderBuilder.Request() with { OrganizationId = Cast.FirstId });

    private static ServiceOrder Claimed(ServiceOrder order, Actor by)
    {
        Assert.Null(order.Claim(Cast.Organizations().Single(o => o.Id == by.OrganizationId), by, TestDistrict.Putuo, TestDistrict.Monday.AddHours(1)));
        return order;
    }
}
