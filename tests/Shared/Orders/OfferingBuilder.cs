using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Tests.Orders;

/// <summary>Makes offerings that are right in everything a test does not name.</summary>
public static class OfferingBuilder
{
    /// <summary>The weekly times of <see cref="Entry"/>: Monday morning, and Thursday afternoon for one order each time.</summary>
    public static readonly WeekTime Monday = new(DayOfWeek.Monday, new(9, 0), new(11, 0)), Thursday = new(DayOfWeek.Thursday, new(14, 0), new(16, 0), Places: 1);

    /// <summary>Shopping in the first community, three orders a week.</summary>
    public static OfferingEntry Entry(string name = "代买送到家") => new()
    {
        Name = name,
        CategoryCode = TestDistrict.Errand,
        About = "早上说要买什么，下午送到。",
        Areas = [TestDistrict.Community],
        Times = [Monday, Thursday],
        WeekCapacity = 3,
    };

    /// <summary>An offering that everybody sees.</summary>
    public static Offering Published(OfferingEntry? entry = null, Actor? by = null)
    {
        var offering = Offering.Draft(entry ?? Entry(), by ?? Cast.FirstOwner, TestDistrict.Monday.AddDays(-30))!;
        offering.Step(OfferingEventKind.Published, by ?? Cast.FirstOwner, TestDistrict.Monday.AddDays(-29));
        return offering;
    }

    /// <summary>A weekly time on a day of September or October 2022.</summary>
    public static OfferingSlot Slot(WeekTime time, int month, int day) => new(new DateOnly(2022, month, day), time.From, time.To);

    /// <summary>An order from an offering of the first organization for a slot.</summary>
    public static Domain.Orders.NewOrder Request(int offeringId, OfferingSlot? slot) =>
        OrderBuilder.Request() with { OrganizationId = Cast.FirstId, OfferingId = offeringId, Slot = slot };
}
