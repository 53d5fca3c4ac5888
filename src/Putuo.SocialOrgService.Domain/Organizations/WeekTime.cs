namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>A time of the week at which something is offered, on the district's clock.</summary>
/// <param name="Weekday">The day of the week.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends, later the same day.</param>
/// <param name="Places">How many orders one such time has places for; null where only the week's places count.</param>
public sealed record WeekTime(DayOfWeek Weekday, TimeOnly From, TimeOnly To, int? Places = null)
{
    /// <summary>Monday 1 to Sunday 7: a week begins on Monday here.</summary>
    public int DayNumber => Weekday == DayOfWeek.Sunday ? 7 : (int)Weekday;
}
