using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

public sealed class ServiceTimeTests
{
    private static readonly DateTime Asked = TestDistrict.Monday.AddSeconds(40);
    private static readonly DateTime Now = Asked.AddHours(5);

    [Theory]
    [InlineData(-540, -390)]
    [InlineData(-1, 60)]
    public void Work_from_before_the_order_was_placed_is_not_this_order_s(int from, int to) =>
        Assert.Equal(RefusalReason.ServedTooEarly, Complete(TestDistrict.Monday.AddMinutes(from), TestDistrict.Monday.AddMinutes(to)));

    [Fact]
    public void Work_that_ends_later_than_now_is_not_done_yet() =>
        Assert.Equal(RefusalReason.ServedAhead, Complete(Asked.AddHours(1), Now.AddMinutes(1)));

    [Fact]
    public void Work_that_ends_before_it_begins_is_no_time() =>
        Assert.Equal(RefusalReason.TimeWrong, Complete(Asked.AddHours(2), Asked.AddHours(1)));

    [Fact]
    public void Work_may_begin_in_the_minute_of_placing() => Assert.Null(Complete(TestDistrict.Monday, TestDistrict.Monday.AddHours(1)));

    private static RefusalReason? Complete(DateTime from, DateTime to)
    {
        var order = OrderBuilder.Placed(at: Asked);
        Assert.Null(order.Claim(Cast.Organizations().Single(o => o.Id == Cast.FirstId), Cast.FirstMember, TestDistrict.Putuo, Asked));
        return order.Complete(OrderBuilder.Work(Now) with { ServedFrom = from, ServedTo = to }, Cast.FirstMember, TestDistrict.Putuo, Now);
    }
}
