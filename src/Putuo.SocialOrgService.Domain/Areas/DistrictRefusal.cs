namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>Why something asked of the district's facts was not done.</summary>
public enum DistrictRefusal
{
    /// <summary>No such fact.</summary>
    NotFound = 1,

    /// <summary>Only the administrator keeps the district.</summary>
    NotAllowed,

    /// <summary>It breaks rules.</summary>
    Faulty,

    /// <summary>Somebody changed it meanwhile.</summary>
    Lost,

    /// <summary>Something refers to it.</summary>
    Held,
}
