using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Organizations;

/// <summary>The life of an offering in the hands of its organization.</summary>
public sealed class OfferingTests
{
    private static readonly (OfferingState From, OfferingEventKind Kind, OfferingState To)[] Ways =
    [
        (OfferingState.Draft, OfferingEventKind.Published, OfferingState.Published), (OfferingState.Draft, OfferingEventKind.Changed, OfferingState.Draft),
        (OfferingState.Draft, OfferingEventKind.Ended, OfferingState.Ended), (OfferingState.Published, OfferingEventKind.Changed, OfferingState.Published),
        (OfferingState.Published, OfferingEventKind.Paused, OfferingState.Paused), (OfferingState.Published, OfferingEventKind.Ended, OfferingState.Ended),
        (OfferingState.Paused, OfferingEventKind.Changed, OfferingState.Paused), (OfferingState.Paused, OfferingEventKind.Resumed, OfferingState.Published),
        (OfferingState.Paused, OfferingEventKind.Ended, OfferingState.Ended),
    ];

    [Fact]
    public void Each_state_lets_happen_just_what_it_should()
    {
        foreach (var state in Enum.GetValues<OfferingState>())
        {
            foreach (var kind in Enum.GetValues<OfferingEventKind>())
            {
                var offering = OfferingBuilder.Published();
                offering.State = state;
                var way = Ways.Where(way => way.From == state && way.Kind == kind).Select(way => (OfferingState?)way.To).SingleOrDefault();
                Assert.Equal(way is null ? OfferingRefusal.WrongState : null, offering.Step(kind, Cast.FirstMember, TestDistrict.Monday));
                Assert.Equal(way ?? state, offering.State);
            }
        }
    }

    [Fact]
    public void Only_those_who_work_for_its_organization_keep_it_and_to_others_there_is_none()
    {
        foreach (var (name, actor) in Cast.Everybody)
        {
            var offering = OfferingBuilder.Published();
            var own = actor == Cast.FirstOwner || actor == Cast.FirstMember;
            Assert.True(own == offering.May(OfferingEventKind.Paused, actor), name);
            Assert.Equal(own ? null : OfferingRefusal.NotFound, offering.Change(OfferingBuilder.Entry("偷换的名字"), actor, TestDistrict.Monday));
            Assert.Equal(own, offering.Name == "偷换的名字");
        }
        Assert.Null(Offering.Draft(OfferingBuilder.Entry(), Cast.Requester, TestDistrict.Monday));
    }

    [Fact]
    public void The_history_says_what_was_changed_and_by_whom()
    {
        var offering = OfferingBuilder.Published();
        offering.Change(OfferingBuilder.Entry() with { About = "上午买，下午送。", Times = [OfferingBuilder.Monday], PriceFen = 500, PriceCovers = "跑腿一次" }, Cast.FirstMember, TestDistrict.Monday);
        var last = offering.Events[^1];
        Assert.Equal((3, OfferingEventKind.Changed, Cast.FirstMember.UserId, "About,Times,Price,PriceCovers"), (last.Sequence, last.Kind, last.ActorUserId, last.Changes));
        Assert.Equal([OfferingBuilder.Monday], offering.Times.Select(time => time.Time));
    }

    [Fact]
    public void Blanks_and_the_order_of_choices_are_no_difference()
    {
        var entry = OfferingBuilder.Entry();
        Assert.True(OfferingBuilder.Published().Says(entry with { Name = $" {entry.Name} ", Times = [.. entry.Times.Reverse()] }));
    }

    [Fact]
    public void Without_weekly_times_no_places_are_counted_and_without_a_price_nothing_is_covered()
    {
        var offering = OfferingBuilder.Published(OfferingBuilder.Entry() with { Times = [], AlsoOnHolidays = true, PriceCovers = "什么都包" });
        Assert.Equal((null, false, null, false), (offering.WeekCapacity, offering.AlsoOnHolidays, offering.PriceCovers, offering.HasSlots));
    }
}
