using CsCheck;
using Putuo.SocialOrgService.Domain.Delegations;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Delegations;

public sealed class DelegationTests
{
    private static readonly Actor Daughter = new(ActorRole.Resident, 703);
    private static DateTime Now => TestDistrict.Monday;

    [Fact]
    public void A_resident_gives_named_categories_for_some_months_and_everything_else_is_refused()
    {
        var (given, _) = Offer();
        Assert.Equal(["A", "E"], given!.Categories);
        var calendar = TestDistrict.Putuo.Calendar;
        Assert.Equal(calendar.DayOf(Now).AddMonths(3), calendar.DayOf(given.Until));
        Assert.NotEqual(calendar.DayOf(given.Until), calendar.DayOf(given.Until.AddSeconds(1)));
        Assert.Equal(DelegationRefusal.CategoriesMissing, Offer(categories: []).Refusal);
        Assert.Equal(DelegationRefusal.CategoriesMissing, Offer(categories: ["A", "Q"]).Refusal);
        Assert.Equal(DelegationRefusal.CategoriesMissing, Offer(categories: [TestDistrict.Errand]).Refusal);
        Assert.Equal(DelegationRefusal.MonthsWrong, Offer(months: 0).Refusal);
        Assert.Equal(DelegationRefusal.MonthsWrong, Offer(months: Delegation.MostMonths + 1).Refusal);
        Assert.Equal(DelegationRefusal.TooMany, Offer(open: Delegation.MostOpen).Refusal);
        foreach (var actor in new[] { Cast.Worker, Cast.Delegate, Cast.Administrator, Actor.Anonymous })
            Assert.Equal(DelegationRefusal.NotAllowed, Offer(by: actor).Refusal);
    }

    [Fact]
    public void Months_are_those_of_the_districts_days_whatever_the_hour()
    {
        var night = new DateTime(2022, 2, 28, 19, 0, 0, DateTimeKind.Utc);
        var given = Delegation.Offer(Cast.Requester, Kinship.Daughter, ["A"], 1, "KEY", 0, TestDistrict.Putuo, night).Delegation!;
        Assert.Equal(new DateOnly(2022, 4, 1), TestDistrict.Putuo.Calendar.DayOf(given.Until));
    }

    [Fact]
    public void Of_its_end_whoever_did_not_end_it_is_told_and_of_its_term_both()
    {
        var (mother, daughter) = (Cast.Requester.UserId!.Value, Daughter.UserId!.Value);
        Assert.Equal([(daughter, DelegationNews.TakenBack)], Ended(given => given.End(Cast.Requester, Now)));
        Assert.Equal([(mother, DelegationNews.GivenBack)], Ended(given => given.End(Daughter, Now)));
        Assert.Equal([(mother, DelegationNews.Over), (daughter, DelegationNews.HeldOver)], Ended(given => given.End(Cast.Administrator, Now)));
        Assert.Equal([(mother, DelegationNews.Over), (daughter, DelegationNews.HeldOver)], Ended(given => given.Expire(given.Until)));
        var unknown = Offer().Delegation!;
        unknown.End(Cast.Requester, Now);
        Assert.Empty(unknown.NewsOfEnd());

        static IEnumerable<(long, DelegationNews)> Ended(Action<Delegation> end)
        {
            var given = Offer().Delegation!;
            given.Accept(Daughter, Now);
            end(given);
            return given.NewsOfEnd();
        }
    }

    [Fact]
    public void Its_code_is_good_for_some_days_for_one_person_who_is_not_the_resident()
    {
        var given = Offer().Delegation!;
        Assert.Equal(DelegationRefusal.OwnCode, given.Accept(Cast.Requester, Now));
        Assert.Equal(DelegationRefusal.Unknown, given.Accept(Daughter, Now.AddDays(Delegation.CodeDays)));
        Assert.Null(given.Accept(Daughter, Now.AddDays(1)));
        Assert.Equal(DelegationRefusal.Unknown, given.Accept(Cast.Neighbour, Now.AddDays(1)));
        Assert.True(given.IsActiveAt(Now.AddDays(30)));
        Assert.False(given.IsActiveAt(given.Until));
    }

    [Fact]
    public void Either_side_ends_it_and_nobody_else()
    {
        foreach (var side in new[] { Cast.Requester, Daughter })
        {
            var given = Offer().Delegation!;
            given.Accept(Daughter, Now);
            Assert.Equal(DelegationRefusal.Unknown, given.End(Cast.Neighbour, Now));
            Assert.Null(given.End(side, Now.AddDays(2)));
            Assert.Null(given.End(side, Now.AddDays(3)));
            Assert.Equal((Now.AddDays(2), side.UserId), (given.EndedAt, given.EndedByUserId));
            Assert.False(given.IsActiveAt(Now.AddDays(2)));
        }
    }

    [Fact]
    public void Whatever_happens_in_whatever_order_nobody_acts_before_it_was_taken_after_it_ended_or_beyond_its_term() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 400]).List[1, 12].Sample(steps =>
        {
            var given = Offer().Delegation!;
            var taken = false;
            DateTime? ended = null;
            foreach (var (what, day) in steps.OrderBy(step => step.Item2))
            {
                var at = Now.AddDays(day);
                switch (what)
                {
                    case 0:
                        taken |= given.Accept(Daughter, at) is null;
                        break;
                    case 1:
                        given.End(Cast.Requester, at);
                        ended ??= at;
                        break;
                    case 2:
                        given.Expire(at);
                        break;
                }
                Assert.Equal(taken && ended is null && at < given.Until, given.IsActiveAt(at));
            }
        });

    [Fact]
    public void What_a_delegate_orders_is_the_residents_order_and_says_who_acted()
    {
        var order = OrderBuilder.Placed(by: Cast.Delegate);
        Assert.Equal((Cast.Requester.UserId, ActingFor.RequesterByDelegation, 7L), (order.RequesterUserId, order.PlacedFor, order.DelegationId));
        var placed = Assert.Single(order.NewEvents);
        Assert.Equal((ActorRole.Delegate, "Daughter", ActingFor.RequesterByDelegation), (placed.ActorRole, placed.ActorName, placed.ActingFor));
        Assert.Equal(OrderSight.Whole, order.SightOf(Cast.Delegate, false));
        Assert.Equal(OrderSight.Whole, order.SightOf(Cast.Requester, false));
        Assert.Null(order.SightOf(Cast.Delegate with { Delegation = Cast.Delegate.Delegation! with { Id = 8 } }, false));
        Assert.Null(OrderBuilder.Placed().SightOf(Cast.Delegate, false));
        Assert.False(order.MayHandOutToken(Cast.Delegate, TestDistrict.Putuo, Now));
        Assert.True(order.MayHandOutToken(Cast.Requester, TestDistrict.Putuo, Now));
    }

    [Fact]
    public void Outside_the_named_categories_and_after_the_term_nothing_is_ordered()
    {
        var actor = Cast.Delegate with { Delegation = Cast.Delegate.Delegation! with { Categories = ["C"] } };
        Assert.Equal(RefusalReason.CategoryNotDelegated, Place(actor));
        Assert.Equal(RefusalReason.NotAllowed, Place(Cast.Delegate with { Delegation = null }));
        Assert.Equal(RefusalReason.NotAllowed, Place(Cast.Delegate with { Delegation = Cast.Delegate.Delegation! with { Until = Now } }));
        Assert.Null(Place(Cast.Delegate));
    }

    [Fact]
    public void A_delegate_rates_with_the_residents_word_once_and_not_where_they_work_for_the_provider()
    {
        var order = OrderBuilder.Placed(by: Cast.Delegate);
        order.Claim(Cast.Organizations()[0], Cast.FirstMember, TestDistrict.Putuo, Now.AddHours(1));
        order.Complete(OrderBuilder.Work(Now.AddHours(2)), Cast.FirstMember, TestDistrict.Putuo, Now.AddHours(2));
        Assert.Equal(RefusalReason.OwnService, order.Rate(5, null, ActingFor.Self, Cast.Delegate with { OtherOrganizations = [Cast.FirstId] }, TestDistrict.Putuo, Now.AddHours(3)));
        Assert.Equal(Rater.Requester, order.RaterOf(ActingFor.Self, Cast.Delegate));
        Assert.Null(order.Rate(5, "很好", ActingFor.Self, Cast.Delegate, TestDistrict.Putuo, Now.AddHours(3)));
        var rating = Assert.Single(order.Ratings);
        Assert.Equal((Rater.Requester, ActingFor.RequesterByDelegation), (rating.Rater, rating.ActingFor));
        Assert.Equal(RefusalReason.AlreadyRated, order.Rate(1, null, ActingFor.Self, Cast.Requester, TestDistrict.Putuo, Now.AddHours(4)));
    }

    private static RefusalReason? Place(Actor actor) => ServiceOrder.Place(OrderBuilder.Request(), actor, TestDistrict.Putuo, true, Now).Refusal;

    private static (Delegation? Delegation, DelegationRefusal? Refusal) Offer(Actor? by = null, string[]? categories = null, int months = 3, int open = 0) =>
        Delegation.Offer(by ?? Cast.Requester, Kinship.Daughter, categories ?? ["E", "A", "A"], months, "KEY", open, TestDistrict.Putuo, Now);
}
