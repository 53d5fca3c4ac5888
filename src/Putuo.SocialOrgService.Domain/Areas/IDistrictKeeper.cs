namespace Putuo.SocialOrgService.Domain.Areas;

/// <summary>Where the facts of the district are kept.</summary>
public interface IDistrictKeeper
{
    /// <summary>The facts as they stand now.</summary>
    Task<DistrictFacts> ReadAsync(CancellationToken cancel = default);

    /// <summary>The last change of a fact; null if it never changed.</summary>
    Task<DistrictChange?> LastAsync(DistrictSubject subject, string key, CancellationToken cancel = default);

    /// <summary>What refers to a fact.</summary>
    Task<IReadOnlyList<DistrictHold>> HoldsAsync(DistrictSubject subject, string key, CancellationToken cancel = default);

    /// <summary>Stores one change and lets the picture in memory follow; false if the district changed since the version was read.</summary>
    /// <param name="version">The version that the change was decided on.</param>
    /// <param name="put">The area, department, category, calendar or settings that are from now on.</param>
    /// <param name="removed">The area, department or category that is no more.</param>
    /// <param name="change">The line of history.</param>
    /// <param name="cancel">Cancels.</param>
    Task<bool> CommitAsync(long version, object? put, object? removed, DistrictChange change, CancellationToken cancel = default);
}
