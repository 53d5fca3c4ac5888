using Putuo.SocialOrgService.Domain.Complaints;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>An invented complaint: by a resident's number or nobody's, local times; an order by the words of its need.</summary>
internal sealed record ScriptedComplaint
{
    public required ComplaintAbout About { get; init; }

    public string? By { get; init; }

    public required DateTime At { get; init; }

    public string? Order { get; init; }

    public string? Organization { get; init; }

    public string? Community { get; init; }

    public string? Department { get; init; }

    public string? Who { get; init; }

    public required string Text { get; init; }

    public string? Wish { get; init; }

    public string Name { get; init; } = "";

    public string? Phone { get; init; }

    public required IReadOnlyList<ScriptedComplaintStep> Steps { get; init; }
}

/// <summary>A step of a complaint: what, when, by which office or organization, with which words.</summary>
internal sealed record ScriptedComplaintStep
{
    public required DateTime At { get; init; }

    public required ComplaintEventKind Do { get; init; }

    public required string By { get; init; }

    public string? Text { get; init; }

    public bool NamesOrder { get; init; }
}
