using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Rankings;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>What an order counts for when it is taken on more than once.</summary>
public sealed class CountingTests
{
    private static readonly DateTime Monday = TestDistrict.Monday;

    [Fact]
    public void An_order_counts_once_for_an_organization_that_claims_it_again_after_it_was_called_off()
    {
        var order = CalledOffAndSentAgain();
        Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, Monday.AddDays(4)));
        Assert.Equal([(new DateOnly(2022, 9, 9), 1)], Claims(order, Cast.FirstId));

        Assert.Null(Verbs.Try(order, OrderEventKind.Released, Cast.FirstMember, Monday.AddDays(5)));
        Assert.Empty(Claims(order, Cast.FirstId));

        Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, Monday.AddDays(6)));
        Assert.Equal([(new DateOnly(2022, 9, 11), 1)], Claims(order, Cast.FirstId));
    }

    [Fact]
    public void It_counts_for_each_organization_that_claimed_and_did_not_give_it_back()
    {
        var order = CalledOffAndSentAgain();
        Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.SecondMember, Monday.AddDays(4)));
        Assert.Equal([(new DateOnly(2022, 9, 5), 1)], Claims(order, Cast.FirstId));
        Assert.Equal([(new DateOnly(2022, 9, 9), 1)], Claims(order, Cast.SecondId));
    }

    [Fact]
    public void A_case_counts_once_however_often_its_department_accepts_it()
    {
        var order = OrderBuilder.Placed();
        for (var day = 0; day < 2; day++)
        {
            Assert.Null(Verbs.Try(order, OrderEventKind.Transferred, Cast.Worker, Monday.AddDays(day)));
            Assert.Null(Verbs.Try(order, OrderEventKind.TransferAccepted, Cast.LeadStaff, Monday.AddDays(day)));
            Assert.Null(Verbs.Try(order, OrderEventKind.TransferReturned, Cast.LeadStaff, Monday.AddDays(day)));
        }
        Assert.Equal(new DateOnly(2022, 9, 5), Assert.Single(order.NewFigures, f => f.Measure == Measure.TransfersAccepted).Day);
    }

    private static ServiceOrder CalledOffAndSentAgain()
    {
        var order = OrderBuilder.Placed();
        Assert.Null(Verbs.Try(order, OrderEventKind.Claimed, Cast.FirstMember, Monday));
        Assert.Null(Verbs.Try(order, OrderEventKind.CalledOff, Cast.Requester, Monday.AddDays(1)));
        Assert.Null(Verbs.Try(order, OrderEventKind.Resubmitted, Cast.Requester, Monday.AddDays(2)));
        return order;
    }

    private static IEnumerable<(DateOnly, int)> Claims(ServiceOrder order, int organization) => order.NewFigures
        .Where(f => f.Measure == Measure.Claims && f.OrganizationId == organization)
        .GroupBy(f => f.Day, (day, entries) => (day, entries.Sum(f => f.Delta)))
        .Where(row => row.Item2 != 0);
}
