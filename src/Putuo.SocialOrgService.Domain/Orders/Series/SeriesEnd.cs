namespace Putuo.SocialOrgService.Domain.Orders.Series;

/// <summary>Why no further visit of a series is ordered.</summary>
public enum SeriesEnd
{
    /// <summary>Whoever asked ended it.</summary>
    Requester = 1,

    /// <summary>The community ended it, for a caller for example.</summary>
    Community = 2,

    /// <summary>The contact was erased: nobody could be called any more.</summary>
    ContactErased = 3,

    /// <summary>The category or the community is not open to orders any more.</summary>
    NotOffered = 4,
}
