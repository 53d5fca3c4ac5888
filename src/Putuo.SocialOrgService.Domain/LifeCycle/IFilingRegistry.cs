using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Domain.LifeCycle;

/// <summary>Keeps filings and what the annual check made of them.</summary>
public interface IFilingRegistry
{
    /// <summary>A filing with its papers and its history, to be changed and given to <see cref="CommitAsync"/>; null if there is none.</summary>
    Task<Filing?> OpenAsync(long filingId, CancellationToken cancel = default);

    /// <summary>The filing of this matter that is not over: of the organization and the year, or else of the account; null if there is none.</summary>
    Task<long?> FindRunningAsync(FormKind kind, int? organizationId, int? year, long applicantUserId, CancellationToken cancel = default);

    /// <summary>Where an organization stands; null if there is none.</summary>
    Task<OrganizationStatus?> StandingAsync(int organizationId, CancellationToken cancel = default);

    /// <summary>What the registries know of an organization; services are counted in the year, or this far in the present one.</summary>
    Task<KnownFacts> KnownAsync(int organizationId, int year, CancellationToken cancel = default);

    /// <summary>
    /// The organization's report that a filing is about, to be changed with it; null if there is none. Where no year is asked for, a report is
    /// for the newest that takes one, an appeal against the oldest entry in the list of abnormal activity.
    /// </summary>
    Task<AnnualDuty?> DueAsync(int organizationId, FormKind kind, int? year, CancellationToken cancel = default);

    /// <summary>
    /// Stores a new or an opened filing with what happened to it, and the duty that was opened beside it; whom
    /// <see cref="FilingTransitions.Tells"/> names is told in the same step.
    /// </summary>
    Task<FilingCommitted> CommitAsync(Filing filing, CancellationToken cancel = default);
}

/// <summary>What became of storing a filing.</summary>
/// <param name="Outcome">Whether it was stored.</param>
public sealed record FilingCommitted(FilingCommit Outcome)
{
    /// <summary>The accounts that have a new notice.</summary>
    public IReadOnlyList<long> Told { get; init; } = [];
}

/// <summary>Whether a filing was stored.</summary>
public enum FilingCommit
{
    /// <summary>It is stored.</summary>
    Done = 1,

    /// <summary>Somebody changed it since it was opened.</summary>
    Lost,

    /// <summary>There is one of this matter already that is not over.</summary>
    Taken,
}
