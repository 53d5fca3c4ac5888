namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>The part of a day somebody would like.</summary>
public enum DayPart
{
    /// <summary>Any time of the day.</summary>
    Any = 0,

    /// <summary>上午.</summary>
    Morning = 1,

    /// <summary>下午.</summary>
    Afternoon = 2,

    /// <summary>晚上.</summary>
    Evening = 3,
}

/// <summary>When help is wanted.</summary>
/// <param name="Day">The local day; null for as soon as possible (越快越好).</param>
/// <param name="Part">The part of that day.</param>
public readonly record struct TimeWish(DateOnly? Day, DayPart Part);
