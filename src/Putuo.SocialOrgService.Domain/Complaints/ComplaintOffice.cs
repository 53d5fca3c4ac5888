namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>The level that answers a complaint.</summary>
public enum ComplaintLevel
{
    /// <summary>街道: a street or town answers for its communities.</summary>
    Street = 1,

    /// <summary>区: the body that runs the platform.</summary>
    District = 2,

    /// <summary>A department of the district that a complaint was passed on to.</summary>
    Department = 3,

    /// <summary>市级: above the platform itself; the district's leadership, by another administrator than the one complained of.</summary>
    City = 4,
}

/// <summary>The office that answers a complaint.</summary>
/// <param name="Level">Its level.</param>
/// <param name="AreaId">The street.</param>
/// <param name="DepartmentId">The department.</param>
public readonly record struct ComplaintOffice(ComplaintLevel Level, int? AreaId = null, int? DepartmentId = null)
{
    /// <summary>The body that runs the platform.</summary>
    public static readonly ComplaintOffice District = new(ComplaintLevel.District);
}
