using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Tests.Orders;

namespace Putuo.SocialOrgService.Domain.Tests.Organizations;

/// <summary>Which slots of an offering can be chosen; today is Monday 5 September 2022, 9:00.</summary>
public sealed class OfferingSlotTests
{
    private static readonly OfferingSlot NextMonday = OfferingBuilder.Slot(OfferingBuilder.Monday, 9, 19), Thursday = OfferingBuilder.Slot(OfferingBuilder.Thursday, 9, 8);

    [Fact]
    public void The_slots_of_four_weeks_are_open_but_for_holidays_and_what_begins_before_the_organization_can_answer()
    {
        Assert.Equal(
            [(9, 8), (9, 15), (9, 19), (9, 22), (9, 26), (9, 29)],
            Open(OfferingBuilder.Published(), TestDistrict.Monday).Select(slot => (slot.Slot.Day.Month, slot.Slot.Day.Day)));
        var always = OfferingBuilder.Published(OfferingBuilder.Entry() with { AlsoOnHolidays = true });
        Assert.Contains(Open(always, TestDistrict.Monday), slot => slot.Slot.Day == new DateOnly(2022, 9, 12));
        Assert.DoesNotContain(Open(OfferingBuilder.Published(), TestDistrict.Local(9, 7, 15)), slot => slot.Slot == Thursday);
    }

    [Fact]
    public void A_full_week_is_not_offered_and_said_to_be_full()
    {
        var weeks = OfferingBuilder.Published().OpenWeeks(TestDistrict.Putuo, TestDistrict.Monday, [Taken(NextMonday, 3)]);
        var full = Assert.Single(weeks, week => week.IsFull);
        Assert.Equal((new DateOnly(2022, 9, 19), 0), (full.Monday, full.Slots.Count));
    }

    [Fact]
    public void A_time_with_places_of_its_own_is_full_before_its_week_is()
    {
        var left = Open(OfferingBuilder.Published(), TestDistrict.Monday, Taken(Thursday with { Day = new DateOnly(2022, 9, 22) }, 1));
        Assert.DoesNotContain(left, slot => slot.Slot.Day == new DateOnly(2022, 9, 22));
        Assert.Equal(2, left.Single(slot => slot.Slot == NextMonday).Left);
        Assert.Equal(1, left.Single(slot => slot.Slot == Thursday).Left);
    }

    [Fact]
    public void What_cannot_be_chosen_is_refused_with_its_reason()
    {
        var offering = OfferingBuilder.Published();
        Assert.Null(WhyNot(offering, NextMonday));
        Assert.Equal(RefusalReason.SlotMissing, WhyNot(offering, null));
        Assert.Equal(RefusalReason.SlotOver, WhyNot(offering, NextMonday with { From = new(8, 0) }));
        Assert.Equal(RefusalReason.SlotOver, WhyNot(offering, OfferingBuilder.Slot(OfferingBuilder.Monday, 10, 3)));
        Assert.Equal(RefusalReason.SlotOver, WhyNot(offering, OfferingBuilder.Slot(OfferingBuilder.Monday, 9, 12)));
        Assert.Equal(RefusalReason.SlotOver, offering.WhyNot(Thursday, TestDistrict.Putuo, TestDistrict.Local(9, 8, 14)));
        Assert.Null(WhyNot(OfferingBuilder.Published(OfferingBuilder.Entry() with { Times = [], WeekCapacity = null }), null));
        offering.Step(OfferingEventKind.Paused, Cast.FirstOwner, TestDistrict.Monday);
        Assert.Equal(RefusalReason.SlotOver, WhyNot(offering, NextMonday));
    }

    [Fact]
    public void A_slot_is_read_from_its_key_alone()
    {
        Assert.Equal(NextMonday, OfferingSlot.Read(NextMonday.Key, OfferingBuilder.Entry().Times));
        Assert.Equal(new DateOnly(2022, 9, 19), OfferingBuilder.Slot(OfferingBuilder.Thursday, 9, 22).Week);
        foreach (var wrong in new[] { null, "", "2022-09-19", "2022-09-19T09:30", "2022-09-20T09:00", "下周一" })
            Assert.Null(OfferingSlot.Read(wrong, OfferingBuilder.Entry().Times));
    }

    private static RefusalReason? WhyNot(Offering offering, OfferingSlot? slot) => offering.WhyNot(slot, TestDistrict.Putuo, TestDistrict.Monday);

    private static List<OpenSlot> Open(Offering offering, DateTime now, params TakenPlaces[] taken) =>
        [.. offering.OpenWeeks(TestDistrict.Putuo, now, taken).SelectMany(week => week.Slots)];

    private static TakenPlaces Taken(OfferingSlot slot, int count) => new(slot.Week, slot.BeginsAt(TestDistrict.Calendar), count);
}
