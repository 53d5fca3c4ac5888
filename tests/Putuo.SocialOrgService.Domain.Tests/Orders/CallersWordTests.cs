using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>A worker who placed an order for a caller brings two words to it: the caller's and the community's own.</summary>
public sealed class CallersWordTests
{
    private static readonly DateTime Now = TestDistrict.Monday.AddHours(2);

    [Fact]
    public void The_worker_s_own_confirmation_leaves_the_caller_the_right_to_have_it_done_again()
    {
        var order = Completed();
        Assert.Null(order.Confirm(ActingFor.Self, Cast.Worker, Now));
        Assert.False(order.ConfirmedByRequester);
        Assert.Null(order.Reopen("灯还是不亮", Cast.Worker, TestDistrict.Putuo, Now));
    }

    [Fact]
    public void The_caller_s_word_confirms_for_good()
    {
        var order = Completed();
        Assert.Null(order.Confirm(ActingFor.RequesterByPhone, Cast.Worker, Now));
        Assert.Equal(RefusalReason.AlreadyConfirmed, order.Reopen("灯还是不亮", Cast.Worker, TestDistrict.Putuo, Now));
    }

    [Fact]
    public void Only_the_caller_s_stars_count_and_both_stand_beside_each_other()
    {
        var order = Completed();
        Assert.Null(order.Rate(5, null, ActingFor.Self, Cast.Worker, TestDistrict.Putuo, Now));
        Assert.DoesNotContain(order.NewFigures, f => f.Measure is Measure.Reviews or Measure.GoodReviews);
        Assert.Null(order.ConfirmedAt);
        Assert.Null(order.Rate(4, null, ActingFor.RequesterByPhone, Cast.Worker, TestDistrict.Putuo, Now));
        Assert.Single(order.NewFigures, f => f.Measure == Measure.GoodReviews);
        Assert.Equal([Rater.CommunityWorker, Rater.Requester], order.Ratings.Select(r => r.Rater));
        Assert.Empty(order.WordsToRate(Cast.Worker));
    }

    [Fact]
    public void Nobody_speaks_for_a_requester_with_an_account()
    {
        var order = Completed(OrderBuilder.Placed());
        Assert.Equal(RefusalReason.NotAllowed, order.Rate(5, null, ActingFor.RequesterByPhone, Cast.Worker, TestDistrict.Putuo, Now));
        Assert.Equal(RefusalReason.NotAllowed, order.Confirm(ActingFor.RequesterByPhone, Cast.Worker, Now));
    }

    [Fact]
    public void A_requester_who_rates_what_nobody_confirmed_confirms_it_in_the_same_press_and_for_good()
    {
        var order = Completed(OrderBuilder.Placed());
        Assert.Null(order.Rate(5, null, ActingFor.Self, Cast.Requester, TestDistrict.Putuo, Now));
        Assert.Equal([OrderEventKind.Confirmed, OrderEventKind.Rated], order.NewEvents.TakeLast(2).Select(e => e.Kind));
        Assert.Equal(Cast.Requester.UserId, order.NewEvents[^2].ActorUserId);
        Assert.Equal(RefusalReason.AlreadyConfirmed, order.Reopen("灯还是不亮", Cast.Requester, TestDistrict.Putuo, Now));
    }

    public static TheoryData<ActorRole, ActorRole, ActingFor> LaterRatings => new()
    {
        { ActorRole.CommunityWorker, ActorRole.TokenHolder, ActingFor.RequesterByToken },
        { ActorRole.CommunityWorker, ActorRole.CommunityWorker, ActingFor.RequesterByPhone },
        { ActorRole.System, ActorRole.TokenHolder, ActingFor.RequesterByToken },
        { ActorRole.System, ActorRole.CommunityWorker, ActingFor.RequesterByPhone },
    };

    [Theory]
    [MemberData(nameof(LaterRatings))]
    public void A_rating_after_somebody_else_s_confirmation_is_none_and_leaves_every_figure_when_the_work_is_done_again(
        ActorRole confirms, ActorRole rates, ActingFor word)
    {
        var order = Completed();
        var (confirming, rating) = (ActorOf(confirms), ActorOf(rates));
        Assert.Null(order.Confirm(ActingFor.Self, confirming, order.ConfirmDue!.Value));
        Assert.Null(order.Rate(1, null, word, rating, TestDistrict.Putuo, Now));
        Assert.Single(order.NewEvents, e => e.Kind == OrderEventKind.Confirmed);

        Assert.Null(order.Reopen("灯还是不亮", rating, TestDistrict.Putuo, Now));

        Assert.Equal(0, order.NewFigures.Where(f => f.Measure == Measure.Reviews).Sum(f => f.Delta));
        Assert.False(Assert.Single(order.Ratings).IsCurrent);

        static Actor ActorOf(ActorRole role) => role switch
        {
            ActorRole.System => Actor.System,
            ActorRole.TokenHolder => Cast.TokenHolder,
            _ => Cast.Worker,
        };
    }

    [Fact]
    public void Whoever_works_for_the_provider_is_no_judge_of_it_in_another_role_either()
    {
        var order = Completed(OrderBuilder.Placed());
        var member = Cast.Requester with { OtherOrganizations = [Cast.SecondId, order.ProviderOrganizationId!.Value] };
        Assert.Equal(RefusalReason.OwnService, order.Rate(5, null, ActingFor.Self, member, TestDistrict.Putuo, Now));
        Assert.Equal(RefusalReason.OwnService, order.Confirm(ActingFor.Self, member, Now));
        Assert.Equal(RefusalReason.OwnService, order.Reopen("灯还是不亮", member, TestDistrict.Putuo, Now));
        Assert.False(order.May(OrderEventKind.Rated, member));
        Assert.Null(order.Rate(5, null, ActingFor.Self, Cast.Requester with { OtherOrganizations = [Cast.SecondId] }, TestDistrict.Putuo, Now));
    }

    [Fact]
    public void A_reopened_order_has_no_visit_agreed()
    {
        var order = OrderBuilder.Placed();
        Assert.Null(order.Claim(Cast.Organizations().Single(o => o.Id == Cast.FirstId), Cast.FirstMember, TestDistrict.Putuo, Now));
        Assert.Null(order.Schedule(Now.AddHours(1), Cast.FirstMember, Now));
        Assert.Null(order.Complete(OrderBuilder.Work(Now), Cast.FirstMember, TestDistrict.Putuo, Now));
        Assert.Null(order.Reopen("灯还是不亮", Cast.Requester, TestDistrict.Putuo, Now));
        Assert.Null(order.ScheduledFor);
    }

    private static ServiceOrder Completed(ServiceOrder? order = null)
    {
        order ??= OrderBuilder.Placed(Cast.Worker);
        Assert.Null(order.Claim(Cast.Organizations().Single(o => o.Id == Cast.FirstId), Cast.FirstMember, TestDistrict.Putuo, Now));
        Assert.Null(order.Complete(OrderBuilder.Work(Now), Cast.FirstMember, TestDistrict.Putuo, Now));
        return order;
    }
}
