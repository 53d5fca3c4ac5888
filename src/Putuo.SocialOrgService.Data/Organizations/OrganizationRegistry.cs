using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.Notices;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <inheritdoc cref="IOrganizationRegistry"/>
public sealed class OrganizationRegistry(PlatformDbContext db) : IOrganizationRegistry
{
    private const int MostReaders = 200;

    /// <inheritdoc/>
    public Task<Organization?> FindAsync(int organizationId, CancellationToken cancel = default) =>
        db.Organizations.AsNoTracking().Include(o => o.Fields).Include(o => o.Areas).FirstOrDefaultAsync(o => o.Id == organizationId, cancel);

    /// <inheritdoc/>
    public Task<Organization?> OpenAsync(int organizationId, CancellationToken cancel = default)
    {
        db.ChangeTracker.Clear();
        return db.Organizations.Include(o => o.Fields).Include(o => o.Areas).Include(o => o.Events.OrderBy(e => e.Sequence))
            .AsSplitQuery().FirstOrDefaultAsync(o => o.Id == organizationId, cancel);
    }

    /// <inheritdoc/>
    public async Task<OrganizationCommitted> CommitAsync(Organization organization, CancellationToken cancel = default)
    {
        var entry = organization.Id == 0 ? db.Organizations.Add(organization) : db.Entry(organization);
        entry.Property(o => o.Version).CurrentValue = organization.Version + 1;
        if (organization.Events[^1] is { Kind: OrganizationEventKind.Approved, At: var since } && organization.ApplicantUserId is { } applicant
            && !await MakeOwnerAsync(applicant, organization.Id, since, cancel))
        {
            db.ChangeTracker.Clear();
            return new(OrganizationCommit.ApplicantFull);
        }
        db.ChangeTracker.DetectChanges();
        var readers = await ReadersAsync(organization, cancel);
        db.Notices.AddRange(readers.Select(reader => NoticeFor(entry, reader)));
        try
        {
            await db.SaveChangesAsync(cancel);
            return new(OrganizationCommit.Done) { Told = readers };
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return new(OrganizationCommit.Lost);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return new(OrganizationCommit.Taken);
        }
    }

    /// <inheritdoc/>
    public Task<OrganizationRival?> RivalOfAsync(string? creditCode, string? filingNumber, int otherThan, CancellationToken cancel = default) =>
        db.Organizations
            .Where(o => o.Id != otherThan && o.Status != OrganizationStatus.Closed
                && ((creditCode != null && o.CreditCode == creditCode) || (filingNumber != null && o.FilingNumber == filingNumber)))
            .OrderBy(o => o.Id).Select(o => new OrganizationRival(o.Id, o.OnlineSince != null ? o.Name : "")).FirstOrDefaultAsync(cancel);

    /// <inheritdoc/>
    public Task<int> CountOpenAsync(long applicantUserId, CancellationToken cancel = default) =>
        db.Organizations.CountAsync(o => o.ApplicantUserId == applicantUserId && o.Status == OrganizationStatus.Applied, cancel);

    /// <inheritdoc/>
    public Task<bool> AnyServesAsync(string topCategory, Area community, District district, CancellationToken cancel = default) =>
        Serving(topCategory, community.Id, district).AnyAsync(cancel);

    /// <inheritdoc/>
    public Task<bool> AnyoneElseServesAsync(long orderId, CancellationToken cancel = default) => db.Orders.AnyAsync(
        order => order.Id == orderId && db.Organizations.Any(o => o.Fits(order)
            && !(o.Id == order.AddressedOrganizationId && (order.Waiting == Waiting.Organization || order.RejectedBy == OrderEventKind.Declined))
            && !(o.Id == order.ProviderOrganizationId && order.Status == OrderStatus.Accepted)
            && !db.PoolHides.Any(h => h.OrganizationId == o.Id && h.OrderId == orderId)),
        cancel);

    /// <inheritdoc/>
    public Task<bool> AnyoneServesAsync(long orderId, string topCategory, CancellationToken cancel = default) => db.Orders.AnyAsync(
        order => order.Id == orderId && db.Organizations.Any(o => o.Serves(topCategory, order.CommunityId, order.StreetId, order.DistrictId)
            && !db.PoolHides.Any(h => h.OrganizationId == o.Id && h.OrderId == orderId)),
        cancel);

    /// <inheritdoc/>
    public Task<bool> AddresseeServesAsync(long orderId, CancellationToken cancel = default) => db.Orders.AnyAsync(
        order => order.Id == orderId && db.Organizations.Any(o => o.Id == order.AddressedOrganizationId && o.Status == OrganizationStatus.Active
            && o.Fields.Any(f => f.CategoryCode == order.TopCategory)
            && o.Areas.Any(a => a.AreaId == order.CommunityId || a.AreaId == order.StreetId || a.AreaId == order.DistrictId)),
        cancel);

    /// <inheritdoc/>
    public async Task<bool> ServesAsync(
        int organizationId, int? offeringId, string categoryCode, int communityId, District district, CancellationToken cancel = default)
    {
        if (!district.TryCategory(categoryCode, out var category) || category.NeedsTriage)
            return false;
        if (!await Serving(category.Top, communityId, district).AnyAsync(o => o.Id == organizationId, cancel))
            return false;
        if (offeringId is not { } id)
            return true;
        var areas = district.Path(communityId).Select(a => a.Id).ToList();
        return await db.Offerings.AnyAsync(
            o => o.Id == id && o.OrganizationId == organizationId && o.State == OfferingState.Published && o.CategoryCode == categoryCode && o.Areas.Any(a => areas.Contains(a.AreaId)), cancel);
    }

    private IQueryable<Organization> Serving(string topCategory, int communityId, District district)
    {
        var (street, whole) = (district.Above(communityId, AreaLevel.Street)?.Id ?? communityId, district.Root.Id);
        return db.Organizations.Where(o => o.Serves(topCategory, communityId, street, whole));
    }

    /// <summary>The accounts that are told of what happened last; not whoever did it.</summary>
    private async Task<List<long>> ReadersAsync(Organization organization, CancellationToken cancel)
    {
        var (last, told) = (organization.Events[^1], OrganizationTransitions.Tells(organization.Events[^1].Kind));
        var (supervisor, keepers, own) = (told.HasFlag(OrganizationPart.Supervisor), told.HasFlag(OrganizationPart.Keeper), told.HasFlag(OrganizationPart.Owner));
        var (id, department) = (organization.Id, organization.SupervisingDepartmentId);
        var staff = await db.RoleGrants.Where(g => (supervisor && g.Role == ActorRole.DepartmentStaff && g.DepartmentId == department)
            || (keepers && g.Role == ActorRole.Administrator) || (own && g.OrganizationId == id)).OrderBy(g => g.Id).Take(MostReaders).Select(g => g.UserId).ToListAsync(cancel);
        if (told.HasFlag(OrganizationPart.Applicant) && organization.ApplicantUserId is { } applicant)
            staff.Add(applicant);
        return [.. staff.Distinct().Where(reader => reader != last.ActorUserId)];
    }

    private Notice NoticeFor(EntityEntry<Organization> entry, long reader)
    {
        var last = entry.Entity.Events[^1];
        return new Notice
        {
            UserId = reader,
            OrganizationId = entry.Property(o => o.Id).CurrentValue,
            OrganizationEventId = db.Entry(last).Property(e => e.Id).CurrentValue,
            OrganizationKind = last.Kind,
            ActorName = last.ActorName,
            At = last.At,
        };
    }

    /// <summary>Gives the applicant the role; the sessions end, so that the next sign-in offers it.</summary>
    /// <returns>Whether the account may hold one more.</returns>
    private async Task<bool> MakeOwnerAsync(long userId, int organizationId, DateTime since, CancellationToken cancel)
    {
        if (await db.RoleGrants.CountAsync(g => g.UserId == userId, cancel) >= HeldRole.Most)
            return false;
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancel);
        user.SessionVersion++;
        user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        db.RoleGrants.Add(new RoleGrant { UserId = userId, Role = ActorRole.OrganizationOwner, OrganizationId = organizationId, Since = since });
        return true;
    }
}
