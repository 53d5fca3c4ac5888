using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

public sealed class CommunityDemandTests
{
    private static readonly NewOrder Demand = OrderBuilder.Request() with { ForCommunity = true, ConsentVersion = null };

    [Fact]
    public void A_community_asks_for_itself_without_a_residents_consent_and_speaks_with_its_own_word()
    {
        var order = OrderBuilder.Placed(Cast.Worker, Demand);
        Assert.Equal((TestDistrict.Community, null, ActingFor.Self, Waiting.Pool), (order.RequesterCommunityId, order.RequesterUserId, order.PlacedFor, order.Waiting));
        Assert.False(order.HasNoAccount);
        Assert.False(order.MayHandOutToken(Cast.Worker, TestDistrict.Putuo, TestDistrict.Monday));
        Assert.Null(order.Claim(Cast.Organizations().Single(o => o.Id == Cast.FirstId), Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday.AddHours(1)));
        Assert.Null(order.Complete(OrderBuilder.Work(TestDistrict.Monday.AddHours(2)), Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday.AddHours(3)));
        Assert.Equal([ActingFor.Self], order.WordsToRate(Cast.Worker));
        Assert.Null(order.Rate(5, "都说好", ActingFor.Self, Cast.Worker, TestDistrict.Putuo, TestDistrict.Monday.AddHours(4)));
        Assert.Equal(Rater.Requester, Assert.Single(order.Ratings).Rater);
        Assert.True(order.ConfirmedByRequester);
        Assert.Contains(order.NewFigures, figure => figure.Measure == Measure.Reviews);
    }

    [Fact]
    public void Nobody_but_a_worker_of_that_community_asks_in_its_name()
    {
        foreach (var (name, actor) in Cast.Everybody)
        {
            var (order, refusal) = ServiceOrder.Place(Demand, actor, TestDistrict.Putuo, true, TestDistrict.Monday);
            Assert.True(actor == Cast.Worker ? order is not null : refusal == RefusalReason.NotAllowed, $"{name}: {refusal}");
        }
    }

    [Fact]
    public void What_a_resident_agreed_to_publish_is_decided_by_the_community_and_taken_back_by_whoever_asked()
    {
        var order = OrderBuilder.Placed(Cast.Requester, OrderBuilder.Request() with { MayPublishNeed = true });
        Assert.Equal([nameof(Cast.Worker)], Cast.Everybody.Where(one => order.MayDecidePublication(one.Actor)).Select(one => one.Name));
        Assert.Equal([nameof(Cast.Requester), nameof(Cast.Worker)], Cast.Everybody.Where(one => order.MayEndPublication(one.Actor)).Select(one => one.Name));
        Assert.DoesNotContain(Cast.Everybody, one => OrderBuilder.Placed().MayEndPublication(one.Actor));
    }
}
