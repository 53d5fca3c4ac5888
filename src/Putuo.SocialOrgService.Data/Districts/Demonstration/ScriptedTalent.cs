using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Data.Districts.Demonstration;

/// <summary>An invented talent; organization by name, who serves where the organization does.</summary>
internal sealed record ScriptedTalent
{
    public required string Organization { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<string> Fields { get; init; }

    public required IReadOnlyList<Availability> Times { get; init; }

    public string? Skills { get; init; }

    public IReadOnlyList<ScriptedCertificate> Certificates { get; init; } = [];

    public required DateTime AddedAt { get; init; }

    /// <summary>The day on the paper; left out by whoever agrees in the own account.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The telephone of the own account.</summary>
    public string? Account { get; init; }

    public bool NamePublic { get; init; }

    public DateTime? WithdrawnAt { get; init; }
}

/// <summary>A certificate of an invented talent.</summary>
internal sealed record ScriptedCertificate(CertificateKind Kind, DateOnly? ExpiresOn = null, string? Name = null);
