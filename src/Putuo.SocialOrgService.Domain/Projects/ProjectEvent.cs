namespace Putuo.SocialOrgService.Domain.Projects;

/// <summary>What is done with a project.</summary>
public enum ProjectEventKind
{
    /// <summary>拟定: begun for the orders of a common demand.</summary>
    Drafted = 1,

    /// <summary>放弃: the draft will not be issued.</summary>
    GivenUp = 2,

    /// <summary>导入: taken in from a sheet, or changed by one.</summary>
    Imported = 20,
}

/// <summary>One line of a project's history. Append-only.</summary>
public sealed class ProjectEvent
{
    /// <summary>The row's id.</summary>
    public long Id { get; private set; }

    /// <summary>The project.</summary>
    public int ProjectId { get; private set; }

    /// <summary>What was done.</summary>
    public required ProjectEventKind Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account of who did it.</summary>
    public required long? ActorUserId { get; init; }

    /// <summary>The department that acted.</summary>
    public required string ActorName { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }
}
