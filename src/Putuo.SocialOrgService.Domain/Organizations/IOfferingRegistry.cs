namespace Putuo.SocialOrgService.Domain.Organizations;

/// <summary>Keeps what organizations offer.</summary>
public interface IOfferingRegistry
{
    /// <summary>An offering with its areas and times; null if there is none.</summary>
    Task<Offering?> FindAsync(int offeringId, CancellationToken cancel = default);

    /// <summary>The offering that an order was chosen from; null if there is none.</summary>
    Task<Offering?> OfOrderAsync(long orderId, CancellationToken cancel = default);

    /// <summary>An offering with its history as well, to be changed and given to <see cref="CommitAsync"/>; null if there is none.</summary>
    Task<Offering?> OpenAsync(int offeringId, CancellationToken cancel = default);

    /// <summary>The offering of this name that an organization has not ended, with its history; null if there is none.</summary>
    Task<Offering?> OfNameAsync(int organizationId, string name, CancellationToken cancel = default);

    /// <summary>How many offerings of an organization have not ended.</summary>
    Task<int> CountAsync(int organizationId, CancellationToken cancel = default);

    /// <summary>Stores a new or an opened offering with what happened to it.</summary>
    Task<OfferingCommit> CommitAsync(Offering offering, CancellationToken cancel = default);
}

/// <summary>What became of storing an offering.</summary>
public enum OfferingCommit
{
    /// <summary>It is stored.</summary>
    Done = 1,

    /// <summary>Somebody changed it since it was opened.</summary>
    Lost,

    /// <summary>The organization has another one of this name.</summary>
    Taken,
}
