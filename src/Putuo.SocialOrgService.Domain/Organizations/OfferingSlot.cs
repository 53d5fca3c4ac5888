using System.Globalization;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>One weekly time of an offering on one day (时段): what a resident chooses.</summary>
/// <param name="Day">The local day.</param>
/// <param name="From">When it begins, on the district's clock.</param>
/// <param name="To">When it ends.</param>
public sealed record OfferingSlot(DateOnly Day, TimeOnly From, TimeOnly To)
{
    /// <summary>The Monday of its week.</summary>
    public DateOnly Week => WorkCalendar.MondayOf(Day);

    /// <summary>The part of the day it lies in.</summary>
    public DayPart Part => From.Hour < 12 ? DayPart.Morning : From.Hour < 18 ? DayPart.Afternoon : DayPart.Evening;

    /// <summary>How forms name it: 2022-09-26T09:00.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd}T{From:HH\\:mm}");

    /// <summary>When it begins, in UTC.</summary>
    public DateTime BeginsAt(WorkCalendar calendar) => calendar.UtcOf(Day.ToDateTime(From));

    /// <summary>When it ends, in UTC.</summary>
    public DateTime EndsAt(WorkCalendar calendar) => calendar.UtcOf(Day.ToDateTime(To));

    /// <summary>The slot that a form names by its <see cref="Key"/>; null where no weekly time begins then.</summary>
    public static OfferingSlot? Read(string? key, IEnumerable<WeekTime> times) =>
        DateTime.TryParseExact(key, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        && times.FirstOrDefault(time => time.Weekday == at.DayOfWeek && time.From == TimeOnly.FromDateTime(at)) is { } time
            ? new OfferingSlot(DateOnly.FromDateTime(at), time.From, time.To)
            : null;

}

/// <summary>A slot with places left.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Left">How many orders it still has places for.</param>
public sealed record OpenSlot(OfferingSlot Slot, int Left);

/// <summary>What is open in one week.</summary>
/// <param name="Monday">The week.</param>
/// <param name="Slots">Its slots that have places left.</param>
/// <param name="IsFull">Whether it had slots still to come and all places are taken.</param>
public sealed record SlotWeek(DateOnly Monday, IReadOnlyList<OpenSlot> Slots, bool IsFull);

/// <summary>How many orders hold a place at one time.</summary>
/// <param name="Week">The Monday of the week.</param>
/// <param name="BeginsAt">When the slot begins, in UTC.</param>
/// <param name="Count">How many.</param>
public sealed record TakenPlaces(DateOnly Week, DateTime BeginsAt, int Count);
