using Putuo.SocialOrgService.Domain.Rankings;

namespace Putuo.SocialOrgService.Data.Rankings;

/// <summary>The span a row sums.</summary>
public enum FigurePeriod
{
    /// <summary>One day.</summary>
    Day = 1,

    /// <summary>One month.</summary>
    Month = 2,

    /// <summary>One year.</summary>
    Year = 3,

    /// <summary>Everything.</summary>
    All = 4,
}

/// <summary>What a row is about.</summary>
public enum FigureSubject
{
    /// <summary>The area as a whole.</summary>
    Area = 0,

    /// <summary>A category of the second level; one of the first is the sum of its own.</summary>
    Category = 2,

    /// <summary>An organization.</summary>
    Organization = 3,

    /// <summary>An organization within a category of the second level; its id is <see cref="FigureSheet.IdWithin"/>.</summary>
    OrganizationWithin = 4,
}

/// <summary>A maintained sum: measure × period × area of any level × subject. Made by folding entries, read by pages.</summary>
public sealed class FigureRow
{
    /// <summary>What is counted.</summary>
    public Measure Measure { get; set; }

    /// <summary>The span.</summary>
    public FigurePeriod Period { get; set; }

    /// <summary>The span's first day; 1 January of year 1 for everything.</summary>
    public DateOnly Start { get; set; }

    /// <summary>Community, street or district.</summary>
    public int AreaId { get; set; }

    /// <summary>What it is about.</summary>
    public FigureSubject Subject { get; set; }

    /// <summary>Code or id of the subject; empty for the area.</summary>
    public string SubjectId { get; set; } = "";

    /// <summary>The sum.</summary>
    public long Value { get; set; }
}
