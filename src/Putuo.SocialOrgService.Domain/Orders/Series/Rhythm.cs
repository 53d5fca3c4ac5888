namespace Putuo.SocialOrgService.Domain.Orders.Series;

/// <summary>How often an order repeats.</summary>
public enum Rhythm
{
    /// <summary>每周.</summary>
    Weekly = 1,

    /// <summary>每两周.</summary>
    Fortnightly = 2,

    /// <summary>每月, on the day of the month of the first visit, or on the month's last day where it is shorter.</summary>
    Monthly = 3,
}
