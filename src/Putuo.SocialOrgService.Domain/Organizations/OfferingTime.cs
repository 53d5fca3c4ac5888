namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>A weekly time of an offering.</summary>
public sealed class OfferingTime
{
    /// <summary>The row's id.</summary>
    public int Id { get; private set; }

    /// <summary>The offering.</summary>
    public int OfferingId { get; private set; }

    /// <summary>The day of the week.</summary>
    public required DayOfWeek Weekday { get; init; }

    /// <summary>When it begins, on the district's clock.</summary>
    public required TimeOnly From { get; init; }

    /// <summary>When it ends.</summary>
    public required TimeOnly To { get; init; }

    /// <summary>How many orders one such time has places for; null where only the week's places count.</summary>
    public int? Places { get; init; }

    /// <summary>The same as a value.</summary>
    public WeekTime Time => new(Weekday, From, To, Places);
}
