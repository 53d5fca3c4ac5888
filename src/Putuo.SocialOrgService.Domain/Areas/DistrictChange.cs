namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>One line of the history of the district's facts. Append-only.</summary>
public sealed class DistrictChange
{
    /// <summary>The row's id; the last one of a fact is the version that a form was made of.</summary>
    public long Id { get; private set; }

    /// <summary>The kind of fact.</summary>
    public required DistrictSubject Subject { get; init; }

    /// <summary>Which one: an id, a code, a year; empty for the settings.</summary>
    public required string Key { get; init; }

    /// <summary>What it was called then.</summary>
    public required string Name { get; init; }

    /// <summary>What was done.</summary>
    public required DistrictChangeKind Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The account of who did it.</summary>
    public required long? ActorUserId { get; init; }

    /// <summary>What it changed.</summary>
    public IReadOnlyList<ChangedField> Fields { get; init; } = [];
}
