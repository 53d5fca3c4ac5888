namespace Putuo.SocialOrgService.Domain.Orders.Series;

/// <summary>Days of a week; each is <c>1 &lt;&lt; DayOfWeek</c>.</summary>
[Flags]
public enum Weekdays
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>周日.</summary>
    Sunday = 1,

    /// <summary>周一.</summary>
    Monday = 2,

    /// <summary>周二.</summary>
    Tuesday = 4,

    /// <summary>周三.</summary>
    Wednesday = 8,

    /// <summary>周四.</summary>
    Thursday = 16,

    /// <summary>周五.</summary>
    Friday = 32,

    /// <summary>周六.</summary>
    Saturday = 64,
}
