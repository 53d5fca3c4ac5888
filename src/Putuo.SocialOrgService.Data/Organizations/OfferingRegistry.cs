using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Organizations;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <inheritdoc cref="IOfferingRegistry"/>
public sealed class OfferingRegistry(PlatformDbContext db) : IOfferingRegistry
{
    /// <inheritdoc/>
    public Task<Offering?> FindAsync(int offeringId, CancellationToken cancel = default) =>
        Whole.AsNoTracking().FirstOrDefaultAsync(o => o.Id == offeringId, cancel);

    /// <inheritdoc/>
    public Task<Offering?> OfOrderAsync(long orderId, CancellationToken cancel = default) =>
        Whole.AsNoTracking().FirstOrDefaultAsync(o => db.Orders.Any(order => order.Id == orderId && order.OfferingId == o.Id), cancel);

    /// <inheritdoc/>
    public Task<Offering?> OpenAsync(int offeringId, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        return Whole.Include(o => o.Events.OrderBy(e => e.Sequence)).FirstOrDefaultAsync(o => o.Id == offeringId, cancel);
    }

    /// <inheritdoc/>
    public Task<Offering?> OfNameAsync(int organizationId, string name, CancellationToken cancel = default) =>
        Whole.AsNoTracking().Include(o => o.Events.OrderBy(e => e.Sequence))
            .FirstOrDefaultAsync(o => o.OrganizationId == organizationId && o.Name == name && o.State != OfferingState.Ended, cancel);

    /// <inheritdoc/>
    public Task<int> CountAsync(int organizationId, CancellationToken cancel = default) =>
        db.Offerings.CountAsync(o => o.OrganizationId == organizationId && o.State != OfferingState.Ended, cancel);

    /// <inheritdoc/>
    public async Task<OfferingCommit> CommitAsync(Offering offering, CancellationToken cancel = default)
    {
        var entry = offering.Id == 0 ? db.Offerings.Add(offering) : db.Entry(offering);
        entry.Property(o => o.Version).CurrentValue = offering.Version + 1;
        try
        {
            await db.SaveChangesAsync(cancel);
            return OfferingCommit.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return OfferingCommit.Lost;
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return OfferingCommit.Taken;
        }
    }

    private IQueryable<Offering> Whole => db.Offerings.Include(o => o.Areas).Include(o => o.Times).AsSplitQuery();
}
