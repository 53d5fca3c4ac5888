namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>What can be wrong with a fact of the district.</summary>
public enum DistrictFaultKind
{
    /// <summary>It is needed.</summary>
    Missing = 1,

    /// <summary>It has more characters than it may have (Number).</summary>
    TooLong,

    /// <summary>The id (Number) belongs to something else (Text).</summary>
    IdTaken,

    /// <summary>The name (Text) belongs to another one.</summary>
    NameTaken,

    /// <summary>The code (Text) has not the form of its kind.</summary>
    CodeForm,

    /// <summary>The code (Text) belongs to another one.</summary>
    CodeTaken,

    /// <summary>Nothing can stand within what fits nowhere else (其他).</summary>
    NothingWithin,

    /// <summary>A city alone has no area above it.</summary>
    NothingAbove,

    /// <summary>There is no area of this id (Number) above.</summary>
    ParentUnknown,

    /// <summary>Its level does not follow that of the area above it (Text).</summary>
    LevelSkipped,

    /// <summary>It names no department that there is.</summary>
    DepartmentUnknown,

    /// <summary>The leading department cannot support itself.</summary>
    LeadsAlready,

    /// <summary>An emergency counts clock hours.</summary>
    NoClockHours,

    /// <summary>There are more than there may be (Number).</summary>
    TooMany,

    /// <summary>A span of free days ends before it begins, or lasts longer than a month (Text).</summary>
    SpanWrong,

    /// <summary>A span of free days lies in another year (Text).</summary>
    OtherYear,

    /// <summary>A worked weekend is no Saturday or Sunday (Text).</summary>
    NoWeekend,

    /// <summary>A day is both free and worked (Text).</summary>
    FreeAndWorked,

    /// <summary>A year stands twice.</summary>
    YearTwice,

    /// <summary>It must be more than another number (Number).</summary>
    TooSmall,

    /// <summary>Office hours (Text) end before they begin, or begin before those in front of them end.</summary>
    HoursWrong,
}
