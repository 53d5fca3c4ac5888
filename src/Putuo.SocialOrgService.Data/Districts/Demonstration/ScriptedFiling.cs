using Putuo.SocialOrgService.Domain.LifeCycle;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>An invented filing: by an organization's name or a resident's number, local times, the names of its papers.</summary>
internal sealed record ScriptedFiling
{
    public required FormKind Kind { get; init; }

    public required string By { get; init; }

    public required DateTime BegunAt { get; init; }

    public required IReadOnlyDictionary<string, string> Answers { get; init; }

    public required IReadOnlyDictionary<string, string> Papers { get; init; }

    public required IReadOnlyList<ScriptedFilingStep> Steps { get; init; }
}

/// <summary>A step of a filing: what, when, by which office, with which words; what the applicant changed before it.</summary>
internal sealed record ScriptedFilingStep
{
    public required DateTime At { get; init; }

    public required FilingEventKind Do { get; init; }

    public string? By { get; init; }

    public string? Text { get; init; }

    public AnnualConclusion? Conclusion { get; init; }

    public IReadOnlyDictionary<string, string> Remarks { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Answers { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Papers { get; init; } = new Dictionary<string, string>();
}
