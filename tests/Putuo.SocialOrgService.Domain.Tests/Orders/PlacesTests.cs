using CsCheck;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;
using Putuo.SocialOrgService.Domain.Triage;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Orders;

/// <summary>An order holds a place of its offering from placing until it is rejected or goes to others.</summary>
public sealed class PlacesTests
{
    private static readonly OfferingSlot Slot = OfferingBuilder.Slot(OfferingBuilder.Monday, 9, 19);

    private static readonly OfferingSlot[] Slots =
    [
        Slot, OfferingBuilder.Slot(OfferingBuilder.Thursday, 9, 22), OfferingBuilder.Slot(OfferingBuilder.Thursday, 9, 15), OfferingBuilder.Slot(OfferingBuilder.Monday, 9, 26),
    ];

    [Fact]
    public void The_slot_is_the_wish_and_becomes_the_agreed_time_with_the_claim()
    {
        var order = Placed();
        Assert.Equal((new TimeWish(Slot.Day, DayPart.Morning), TestDistrict.Local(9, 19, 9), TestDistrict.Local(9, 19, 11)), (order.Wish, order.SlotFrom!.Value, order.SlotTo!.Value));
        Assert.Equal(Slot.Week, order.HeldWeek);
        Assert.Null(order.Claim(Cast.Organizations()[0], Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday));
        Assert.Equal((order.SlotFrom, Slot.Week), (order.ScheduledFor, order.HeldWeek));
    }

    [Fact]
    public void Whatever_ends_it_or_takes_it_to_others_gives_the_place_back()
    {
        foreach (var (name, act) in new (string, Func<ServiceOrder, RefusalReason?>)[]
        {
            ("withdrawn", o => o.Withdraw(null, Cast.Requester, TestDistrict.Monday)),
            ("refused", o => o.Refuse("重复了", Cast.Worker, TestDistrict.Monday)),
            ("declined", o => o.Decline("那天来不了", true, Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday)),
            ("routed to the pool", o => o.Route(null, null, Cast.Worker, TestDistrict.Putuo, TestDistrict.Monday)),
            ("routed to another", o => o.Route(Cast.SecondId, null, Cast.Worker, TestDistrict.Putuo, TestDistrict.Monday)),
            ("not answered", o => o.MissTerm(true, Actor.System, TestDistrict.Putuo, TestDistrict.Monday.AddHours(25))),
            ("its organization suspended", o => o.LeaveAddressed(true, Actor.System, TestDistrict.Putuo, TestDistrict.Monday)),
            ("put into another scene", o => o.ChangeScene(Scene.Special, "要部门来办", true, Cast.Worker, TestDistrict.Putuo, TestDistrict.Monday)),
            ("called off", o => Claimed(o).CallOff("不用了", Cast.Requester, TestDistrict.Monday)),
            ("given back", o => Claimed(o).Release("人手不够", true, Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday)),
            ("taken back", o => Claimed(o).TakeBack("没有去", Cast.Worker, TestDistrict.Putuo, TestDistrict.Monday)),
        })
        {
            var order = Placed();
            Assert.True(act(order) is null, name);
            Assert.True(order.HeldWeek is null, name);
            Assert.Equal(Slot.Day, order.WishDay);
        }
    }

    [Fact]
    public void What_is_done_goes_on_counting_in_its_week()
    {
        var order = Claimed(Placed());
        var now = TestDistrict.Local(9, 19, 11);
        Assert.Null(order.Complete(OrderBuilder.Work(now), Cast.FirstMember, TestDistrict.Putuo, now));
        Assert.Equal(Slot.Week, order.HeldWeek);
        Assert.Null(order.Reopen("米买错了", Cast.Requester, TestDistrict.Putuo, now));
        Assert.Equal(Slot.Week, order.HeldWeek);
    }

    [Fact]
    public void Sent_again_it_asks_its_organization_for_a_slot_or_goes_to_the_others()
    {
        var again = Placed();
        again.Withdraw(null, Cast.Requester, TestDistrict.Monday);
        Assert.Null(again.Resubmit(new OrderEdit(again.Need, default, Slots[3]), true, true, Cast.Requester, TestDistrict.Putuo, TestDistrict.Monday));
        Assert.Equal((Waiting.Organization, Slots[3].Week, Slots[3].Day), (again.Waiting, again.HeldWeek!.Value, again.WishDay!.Value));

        var others = Placed();
        others.Withdraw(null, Cast.Requester, TestDistrict.Monday);
        Assert.Null(others.Resubmit(new OrderEdit(others.Need, default), true, true, Cast.Requester, TestDistrict.Putuo, TestDistrict.Monday));
        Assert.Equal((Waiting.Pool, null), (others.Waiting, others.HeldWeek));
    }

    [Fact]
    public void A_slot_without_an_organization_is_no_order() =>
        Assert.Equal(RefusalReason.AddresseeUnfit, ServiceOrder.Place(OrderBuilder.Request() with { Slot = Slot }, Cast.Requester, TestDistrict.Putuo, true, TestDistrict.Monday).Refusal);

    [Fact]
    public void No_sequence_of_placing_and_giving_back_ever_takes_more_places_than_there_are() => Gen.Select(
        Gen.Int[1, 4], Gen.Select(Gen.Int[0, 9], Gen.Int[0, 3], Gen.Int[0, 30]).Array[1, 80]).Sample(
        (capacity, steps) =>
        {
            var offering = OfferingBuilder.Published(OfferingBuilder.Entry() with { WeekCapacity = capacity });
            var orders = new List<ServiceOrder>();
            foreach (var (act, slot, which) in steps)
            {
                if (act < 5)
                {
                    var left = offering.Left(Slots[slot], Slots[slot].BeginsAt(TestDistrict.Calendar), Taken(orders));
                    var ofSlot = orders.Count(o => o.HeldWeek is not null && o.SlotFrom == Slots[slot].BeginsAt(TestDistrict.Calendar));
                    var isFull = orders.Count(o => o.HeldWeek == Slots[slot].Week) >= capacity || (slot is 1 or 2 && ofSlot >= 1);
                    Assert.Equal(isFull, left == 0);
                    if (left > 0)
                        orders.Add(Placed(Slots[slot]));
                }
                else if (orders.Count > 0)
                    Happen(orders[which % orders.Count], act);
                Assert.All(orders.Where(o => o.HeldWeek is not null).GroupBy(o => o.HeldWeek), week => Assert.True(week.Count() <= capacity));
                Assert.All(orders.Where(o => o.HeldWeek is not null && o.WishPart == DayPart.Afternoon).GroupBy(o => o.SlotFrom), time => Assert.Single(time));
                Assert.All(orders, o => Assert.True(o.HeldWeek is null || (o.Status != OrderStatus.Rejected && Cast.FirstId == (o.ProviderOrganizationId ?? o.AddressedOrganizationId))));
            }
        },
        iter: 2_000);

    private static void Happen(ServiceOrder order, int act)
    {
        _ = act switch
        {
            5 => order.Withdraw(null, Cast.Requester, TestDistrict.Monday),
            6 => order.Claim(Cast.Organizations()[0], Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday),
            7 => order.Decline("来不了", true, Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday),
            8 => order.CallOff("不用了", Cast.Requester, TestDistrict.Monday),
            _ => order.Release("人手不够", true, Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday),
        };
    }

    private static List<TakenPlaces> Taken(List<ServiceOrder> orders) =>
        [.. orders.Where(o => o.HeldWeek is not null).Select(o => new TakenPlaces(o.HeldWeek!.Value, o.SlotFrom!.Value, 1))];

    private static ServiceOrder Placed(OfferingSlot? slot = null) => OrderBuilder.Placed(request: OfferingBuilder.Request(1, slot ?? Slot));

    private static ServiceOrder Claimed(ServiceOrder order)
    {
        Assert.Null(order.Claim(Cast.Organizations()[0], Cast.FirstMember, TestDistrict.Putuo, TestDistrict.Monday));
        return order;
    }
}
