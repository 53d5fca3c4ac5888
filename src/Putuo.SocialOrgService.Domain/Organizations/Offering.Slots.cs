using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <content>Which slots there are, and which of them have places left.</content>
public sealed partial class Offering
{
    /// <summary>How many weeks can be chosen from, the present one among them.</summary>
    public const int WeeksAhead = 4;

    /// <summary>Whether an order from it takes one of its slots.</summary>
    public bool HasSlots => times.Count > 0;

    /// <summary>
    /// The weeks with slots that can be chosen, what is full said of the week. A slot is shown when its organization can still answer within
    /// the category's term before it begins.
    /// </summary>
    /// <param name="district">The district: its calendar and the category's term.</param>
    /// <param name="now">Now, in UTC.</param>
    /// <param name="taken">The places taken.</param>
    public IReadOnlyList<SlotWeek> OpenWeeks(District district, DateTime now, IReadOnlyCollection<TakenPlaces> taken)
    {
        var answered = OrderTerms.AnswerDue(district, district.Category(CategoryCode), urgent: false, now);
        return [.. SlotsFrom(answered, district, now).GroupBy(slot => slot.Week).Select(week =>
        {
            var open = week.Select(slot => new OpenSlot(slot, Left(slot, slot.BeginsAt(district.Calendar), taken))).Where(slot => slot.Left > 0).ToList();
            return new SlotWeek(week.Key, open, open.Count == 0);
        })];
    }

    /// <summary>How many places a slot has left: those of its week, and its own where it has some.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="beginsAt">When it begins, in UTC.</param>
    /// <param name="taken">The places taken, at least of its week.</param>
    public int Left(OfferingSlot slot, DateTime beginsAt, IReadOnlyCollection<TakenPlaces> taken)
    {
        if (TimeOf(slot) is not { } time)
            return 0;
        var ofWeek = (WeekCapacity ?? 0) - taken.Where(t => t.Week == slot.Week).Sum(t => t.Count);
        var own = time.Places - taken.Where(t => t.BeginsAt == beginsAt).Sum(t => t.Count);
        return Math.Max(0, Math.Min(ofWeek, own ?? ofWeek));
    }

    /// <summary>Why an order cannot be placed from it for a slot; null if it can, as long as a place is left when it is committed.</summary>
    /// <param name="slot">The slot chosen; null for none.</param>
    /// <param name="district">The district.</param>
    /// <param name="now">Now, in UTC.</param>
    public RefusalReason? WhyNot(OfferingSlot? slot, District district, DateTime now)
    {
        if (State != OfferingState.Published)
            return RefusalReason.SlotOver;
        if (slot is null)
            return HasSlots ? RefusalReason.SlotMissing : null;
        return SlotsFrom(now, district, now).Contains(slot) ? null : RefusalReason.SlotOver;
    }

    private OfferingTime? TimeOf(OfferingSlot slot) => times.Find(t => t.Weekday == slot.Day.DayOfWeek && t.From == slot.From && t.To == slot.To);

    /// <summary>All slots that begin after an instant, until the last week that can be chosen.</summary>
    private IEnumerable<OfferingSlot> SlotsFrom(DateTime after, District district, DateTime now)
    {
        var today = district.Calendar.DayOf(now);
        var end = WorkCalendar.MondayOf(today).AddDays(7 * WeeksAhead);
        for (var day = district.Calendar.DayOf(after); day < end; day = day.AddDays(1))
        {
            if (!AlsoOnHolidays && district.Calendar.IsHoliday(day))
                continue;
            foreach (var time in times.Where(t => t.Weekday == day.DayOfWeek).OrderBy(t => t.From))
            {
                var slot = new OfferingSlot(day, time.From, time.To);
                if (slot.BeginsAt(district.Calendar) > after)
                    yield return slot;
            }
        }
    }
}
