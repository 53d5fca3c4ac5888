namespace Putuo.SocialOrgService.Domain.Projects;

/// <summary>The two registries of projects.</summary>
public enum ProjectKind
{
    /// <summary>政府购买服务.</summary>
    Purchase = 1,

    /// <summary>公益创投.</summary>
    Venture = 2,
}

/// <summary>Where a project stands.</summary>
public enum ProjectState
{
    /// <summary>征集中.</summary>
    Published = 1,

    /// <summary>截止.</summary>
    BidsClosed = 2,

    /// <summary>评审中.</summary>
    UnderReview = 3,

    /// <summary>公示中.</summary>
    PublicNotice = 4,

    /// <summary>已立项.</summary>
    Awarded = 5,

    /// <summary>实施中.</summary>
    InProgress = 6,

    /// <summary>已验收.</summary>
    Accepted = 7,

    /// <summary>已结项.</summary>
    Closed = 8,

    /// <summary>已取消.</summary>
    Cancelled = 9,
}

/// <summary>A purchase or venture project as a plain entry of its registry .</summary>
public sealed class Project
{
    /// <summary>The platform's own id.</summary>
    public int Id { get; init; }

    /// <summary>Its number, as published.</summary>
    public required string Number { get; init; }

    /// <summary>Which registry.</summary>
    public required ProjectKind Kind { get; init; }

    /// <summary>The Chinese title.</summary>
    public required string Title { get; init; }

    /// <summary>The title for readers of English.</summary>
    public required string TitleEn { get; init; }

    /// <summary>The issuing department.</summary>
    public required int DepartmentId { get; init; }

    /// <summary>The area it serves.</summary>
    public required int AreaId { get; init; }

    /// <summary>The category of the first level.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The budget in fen.</summary>
    public required long BudgetFen { get; init; }

    /// <summary>When it was published, in UTC.</summary>
    public required DateTime PublishedAt { get; init; }

    /// <summary>Until when organizations may apply, in UTC.</summary>
    public required DateTime Deadline { get; init; }

    /// <summary>Where it stands.</summary>
    public required ProjectState State { get; init; }

    /// <summary>Since when it stands there, in UTC.</summary>
    public required DateTime StateSince { get; init; }

    /// <summary>The organization it was awarded to.</summary>
    public int? WinnerOrganizationId { get; init; }
}
