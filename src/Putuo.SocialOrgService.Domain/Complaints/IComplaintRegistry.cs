using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Domain.Complaints;

/// <summary>Keeps complaints, and the contact of whoever complains apart from them.</summary>
public interface IComplaintRegistry
{
    /// <summary>A complaint with its history, to be changed and given to <see cref="CommitAsync"/>; null if there is none.</summary>
    Task<Complaint?> OpenAsync(long complaintId, CancellationToken cancel = default);

    /// <summary>The complaint that came by a form; null if none did.</summary>
    Task<long?> FindByKeyAsync(string key, CancellationToken cancel = default);

    /// <summary>What is known of an order; null if there is none of this number.</summary>
    Task<ComplaintOrder?> OrderAsync(OrderNumber number, CancellationToken cancel = default);

    /// <summary>Whether an organization stands in the public registry.</summary>
    Task<bool> IsOrganizationAsync(int organizationId, CancellationToken cancel = default);

    /// <summary>Whether a street has somebody who handles complaints and holds no role in the area complained of.</summary>
    Task<bool> HasOfficerAsync(int streetId, int areaId, CancellationToken cancel = default);

    /// <summary>Whether somebody else than this account may answer a complaint.</summary>
    Task<bool> HasOtherHandlerAsync(Complaint complaint, long userId, CancellationToken cancel = default);

    /// <summary>
    /// Stores a new or an opened complaint with what happened to it; whom <see cref="ComplaintNewsRules"/> names is told in the same step.
    /// </summary>
    /// <param name="complaint">The complaint.</param>
    /// <param name="contact">How to reach whoever complains, with a new one; null when nothing was left.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>The accounts told; null where somebody changed it meanwhile, or the same form was stored before.</returns>
    Task<IReadOnlyList<long>?> CommitAsync(Complaint complaint, ComplaintContactEntry? contact = null, CancellationToken cancel = default);
}

/// <summary>How to reach whoever complains.</summary>
/// <param name="Name">Form of address; empty when none was left.</param>
/// <param name="Phone">The number as digits; null when none was left.</param>
public sealed record ComplaintContactEntry(string Name, string? Phone);
