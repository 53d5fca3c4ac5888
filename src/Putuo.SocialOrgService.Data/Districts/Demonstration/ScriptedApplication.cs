using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>An invented application for the registry; areas, department, host and applicant by name or number, local times.</summary>
internal sealed record ScriptedApplication
{
    public required string Name { get; init; }

    public required string NameEn { get; init; }

    public required OrganizationType Type { get; init; }

    public required IReadOnlyList<string> Fields { get; init; }

    public required IReadOnlyList<string> Areas { get; init; }

    public required string Department { get; init; }

    public required DateOnly RegisteredOn { get; init; }

    public required string LegalRepresentative { get; init; }

    public string? CreditCode { get; init; }

    public string? FilingNumber { get; init; }

    public string? Host { get; init; }

    public required string About { get; init; }

    public required string AboutEn { get; init; }

    public string? Venues { get; init; }

    public string? Equipment { get; init; }

    public int? Volunteers { get; init; }

    public string? Funds { get; init; }

    public required string Applicant { get; init; }

    public required DateTime AppliedAt { get; init; }

    public required IReadOnlyList<ScriptedReview> Steps { get; init; }
}

/// <summary>A step of an application: what, when, by which office, with which words.</summary>
internal sealed record ScriptedReview
{
    public required DateTime At { get; init; }

    public required OrganizationEventKind Do { get; init; }

    public required string By { get; init; }

    public string? Text { get; init; }
}
