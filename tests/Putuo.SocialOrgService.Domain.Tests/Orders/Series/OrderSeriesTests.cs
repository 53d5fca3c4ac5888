using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Orders.Series;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders.Series;

/// <summary>Which visit of a series comes next, what a visit takes from the one before, and what it counts for.</summary>
public sealed class OrderSeriesTests
{
    private static readonly DateTime Monday = TestDistrict.Monday;
    private static readonly DateOnly First = new(2022, 9, 7);
    private static readonly SeriesPlan Weekly = new(Rhythm.Weekly, Weekdays.None, First, 4);

    [Fact]
    public void A_visit_is_due_a_week_ahead_or_two_days_while_another_one_waits()
    {
        var series = OrderSeries.Start(Weekly, Monday);
        Assert.Equal((2, First.AddDays(7)), (series.NextVisit, series.NextDay));
        Assert.Equal((false, true), (series.IsDue(First.AddDays(-1), false), series.IsDue(First, false)));
        Assert.Equal((false, true), (series.IsDue(First.AddDays(4), true), series.IsDue(First.AddDays(5), true)));
        Assert.False(series.IsDue(First.AddDays(8), false));
    }

    [Fact]
    public void A_day_left_out_is_passed_over_once_and_only_before_it_is_ordered()
    {
        var series = OrderSeries.Start(Weekly, Monday);
        Assert.False(series.Skip(First));
        Assert.False(series.Skip(First.AddDays(1)));
        Assert.True(series.Skip(First.AddDays(7)));
        Assert.Equal((3, First.AddDays(14)), (series.NextVisit, series.NextDay));
        Assert.False(series.Skip(First.AddDays(7)));
        Assert.True(series.Skip(First.AddDays(21)));
        series.Advance();
        Assert.Equal((null, false), (series.NextDay, series.IsRunning));
    }

    [Fact]
    public void What_was_missed_is_not_made_up_for()
    {
        var series = OrderSeries.Start(Weekly, Monday);
        Assert.False(series.PassMissed(First.AddDays(7)));
        Assert.True(series.PassMissed(First.AddDays(15)));
        Assert.Equal((4, First.AddDays(21)), (series.NextVisit, series.NextDay));
    }

    [Fact]
    public void It_ends_once_and_then_nothing_comes()
    {
        var series = OrderSeries.Start(Weekly, Monday);
        Assert.True(series.End(SeriesEnd.Requester, 101, Monday));
        Assert.False(series.End(SeriesEnd.Community, 201, Monday.AddDays(1)));
        Assert.Equal((SeriesEnd.Requester, Monday, false, null), (series.EndedBy, series.EndedAt, series.IsRunning, series.NextDay));
        Assert.False(series.Skip(First.AddDays(14)));
    }

    [Fact]
    public void Only_what_has_a_first_day_and_no_place_of_an_offering_repeats()
    {
        Assert.Null(Refusal(Request()));
        Assert.Equal(RefusalReason.RepeatWrong, Refusal(Request() with { Wish = default }));
        Assert.Equal(RefusalReason.RepeatWrong, Refusal(Request() with { Repeat = Weekly with { Visits = 53 } }));
        Assert.Equal(RefusalReason.RepeatWrong, Refusal(Request() with { Wish = new TimeWish(First.AddDays(1), DayPart.Morning) }));

        static RefusalReason? Refusal(NewOrder request) => ServiceOrder.Place(request, Cast.Requester, TestDistrict.Putuo, true, Monday).Refusal;
    }

    [Fact]
    public void A_visit_takes_over_what_the_first_one_asked_for_and_is_ordered_by_the_system()
    {
        var first = OrderBuilder.Placed(request: Request() with { Urgent = true, MayPublishNeed = true });
        var visit = ServiceOrder.PlaceVisit(first.Series!, first, Cast.FirstId, true, TestDistrict.Putuo, Monday.AddDays(2));
        Assert.Equal(
            (first.Need, first.CategoryCode, first.RequesterUserId, first.ConsentVersion, DayPart.Morning),
            (visit.Need, visit.CategoryCode, visit.RequesterUserId, visit.ConsentVersion, visit.WishPart));
        Assert.Equal((2, First.AddDays(7), First.AddDays(7), Monday), (visit.SeriesVisit, visit.SeriesDay, visit.WishDay, visit.CountsAt));
        Assert.Equal((Waiting.Organization, Cast.FirstId, false, false), (visit.Waiting, visit.AddressedOrganizationId, visit.Urgent, visit.MayPublishNeed));
        var placed = Assert.Single(visit.NewEvents);
        Assert.Equal((OrderEventKind.Placed, ActorRole.System, Cast.FirstId), (placed.Kind, placed.ActorRole, placed.OrganizationId));
        Assert.True(visit.MayKeepSeries(Cast.Requester));
        Assert.True(visit.MayKeepSeries(Cast.Worker));
        Assert.False(visit.MayKeepSeries(Cast.Neighbour));
        Assert.False(visit.MayKeepSeries(Cast.FirstMember));
    }

    [Fact]
    public void A_series_counts_as_placed_with_its_first_visit_and_as_accepted_by_the_claim_that_was_first()
    {
        var first = OrderBuilder.Placed(request: Request());
        var visit = ServiceOrder.PlaceVisit(first.Series!, first, Cast.FirstId, true, TestDistrict.Putuo, Monday.AddDays(2));
        Assert.Single(first.NewFigures, f => f.Measure == Measure.Placed);
        Assert.Empty(visit.NewFigures);

        Assert.Null(Verbs.Try(visit, OrderEventKind.Claimed, Cast.FirstMember, Monday.AddDays(3)));
        Assert.Equal((true, false), (visit.WasClaimed, visit.CountsAsAccepted));
        var accepted = visit.AcceptSeries();
        Assert.Equal((Measure.Accepted, new DateOnly(2022, 9, 5), 1), (accepted.Measure, accepted.Day, accepted.Delta));
        Assert.True(visit.CountsAsAccepted);
        Assert.Single(visit.NewFigures, f => f.Measure == Measure.Claims);
    }

    [Fact]
    public void Where_nobody_is_asked_a_visit_goes_the_way_of_a_new_order()
    {
        Assert.Equal(Waiting.Pool, Visit(OrderBuilder.Placed(request: Request()), true).Waiting);
        Assert.Equal(Waiting.Triage, Visit(OrderBuilder.Placed(request: Request()), false).Waiting);
        Assert.Equal(Waiting.Triage, Visit(OrderBuilder.Placed(request: Request(TestDistrict.Other)), true).Waiting);

        static ServiceOrder Visit(ServiceOrder first, bool someone) => ServiceOrder.PlaceVisit(first.Series!, first, null, someone, TestDistrict.Putuo, Monday.AddDays(2));
    }

    private static NewOrder Request(string category = TestDistrict.Errand) =>
        OrderBuilder.Request(category) with { Wish = new TimeWish(First, DayPart.Morning), Repeat = Weekly };
}
