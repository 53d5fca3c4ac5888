namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>The levels of administration, from the city down to the grid .</summary>
public enum AreaLevel
{
    /// <summary>市.</summary>
    City = 1,

    /// <summary>区、县.</summary>
    District = 2,

    /// <summary>街道、镇.</summary>
    Street = 3,

    /// <summary>社区、村.</summary>
    Community = 4,

    /// <summary>网格, the smallest area.</summary>
    Grid = 5,
}

/// <summary>One node of the area tree. Communities and grids have ids of their own, since not every one has a code of the state.</summary>
public sealed class Area
{
    /// <summary>The platform's own id; never reused.</summary>
    public required int Id { get; init; }

    /// <summary>The area above; null only for the city.</summary>
    public int? ParentId { get; init; }

    /// <summary>The level of administration.</summary>
    public required AreaLevel Level { get; init; }

    /// <summary>The statistics code of the state (330903…), where one is published.</summary>
    public string? Code { get; init; }

    /// <summary>The Chinese name as people say it (兴普社区).</summary>
    public required string Name { get; init; }

    /// <summary>The name for readers of English.</summary>
    public required string NameEn { get; init; }

    /// <summary>Whether services are switched on here; communities join one by one .</summary>
    public bool IsOn { get; init; }
}
