namespace Putuo.SocialOrgService.Domain.Rankings;

/// <summary>What a figure counts; domain.md's definitions, shown to readers as 口径 .</summary>
public enum Measure
{
    /// <summary>Orders placed, each once and a series once, withdrawn ones included; on the day of placing.</summary>
    Placed = 1,

    /// <summary>Orders claimed by an organization at least once, also when released later, a series once; on the day of placing, of a series its first visit's.</summary>
    Accepted = 2,

    /// <summary>Orders accepted by a department after a transfer at least once; on the day of the first acceptance.</summary>
    TransfersAccepted = 3,

    /// <summary>Orders an organization claimed and did not give back, each once for it; on the day of its last claim.</summary>
    Claims = 4,

    /// <summary>Orders that stand completed; on the day of completion.</summary>
    Completed = 5,

    /// <summary>Requesters' current ratings; on the day of the rating.</summary>
    Reviews = 6,

    /// <summary>Requesters' current ratings of four or five stars; on the day of the rating.</summary>
    GoodReviews = 7,

    /// <summary>Terms missed; on the day they ended.</summary>
    TermsMissed = 8,
}
