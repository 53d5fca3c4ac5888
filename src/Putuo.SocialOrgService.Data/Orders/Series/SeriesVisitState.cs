namespace Putuo.SocialOrgService.Data.Orders.Series;

/// <summary>What became of a day of a series.</summary>
public enum SeriesVisitState
{
    /// <summary>It is an order.</summary>
    Ordered = 1,

    /// <summary>It will be one.</summary>
    Coming,

    /// <summary>It was left out.</summary>
    Skipped,

    /// <summary>The series was ended before.</summary>
    Ended,

    /// <summary>The platform did not run in time.</summary>
    Missed,
}
