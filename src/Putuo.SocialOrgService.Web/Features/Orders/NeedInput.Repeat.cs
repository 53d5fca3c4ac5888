using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Putuo.SocialOrgService.Domain.Orders.Series;

namespace Putuo.SocialOrgService.Web.Features.Orders;

/// <content>What repeats, asked below the day.</content>
public abstract partial class NeedInput
{
    /// <summary>Behind the day, before the place, as on the page.</summary>
    private const int BehindDay = 12_000;

    /// <summary>How often it repeats; null for once.</summary>
    [Display(Name = "Repeat", Order = BehindDay)]
    public Rhythm? Repeat { get; set; }

    /// <summary>How many visits in all.</summary>
    [Display(Name = "RepeatVisits", Order = BehindDay)]
    public int? RepeatVisits { get; set; }

    /// <summary>Further days of the week.</summary>
    [Display(Name = "RepeatAlso", Order = BehindDay)]
    public List<DayOfWeek>? RepeatAlso { get; set; }

    /// <summary>What repeats, as the domain takes it; null for an order that does not. An offering's own times do not repeat.</summary>
    [JsonIgnore]
    internal SeriesPlan? Plan => Repeat is { } rhythm && Wish.Day is { } first && string.IsNullOrEmpty(Slot)
        ? new SeriesPlan(rhythm, (RepeatAlso ?? []).Aggregate(Weekdays.None, (days, day) => days | SeriesPlan.Of(day)), first, RepeatVisits ?? 0)
        : null;
}
