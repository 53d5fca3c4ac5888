using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>
/// Finds the resident's account that has the telephone number of an order without one. Nobody has proven that number: a worker of the
/// order's community calls and makes sure before the two are joined (关联账号).
/// </summary>
public sealed class AccountLinks(PlatformDbContext db, DistrictClock clock)
{
    /// <summary>The account of the order's number; null without one. An account of staff is none: it is not the resident's.</summary>
    /// <param name="actor">A worker of the order's community; nobody else sees an account.</param>
    /// <param name="orderId">The order.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<LinkableAccount?> FindAsync(Actor actor, long orderId, CancellationToken cancel = default)
    {
        var own = actor.Role == ActorRole.CommunityWorker ? actor.AreaId : null;
        return (
            from o in db.Orders.AsNoTracking()
            where o.Id == orderId && o.CommunityId == own && o.RequesterUserId == null && o.RequesterDepartmentId == null && o.RequesterCommunityId == null
            join c in db.OrderContacts on o.Id equals c.OrderId
            join u in db.Users on c.PhoneIndex equals u.PhoneIndex
            where !u.IsDisabled && !db.RoleGrants.Any(g => g.UserId == u.Id && g.Role != ActorRole.Delegate)
            select new LinkableAccount(u.Id, u.MaskedName, u.MaskedPhone, u.CommunityId)).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The same for a page that shows it: the look is written down, also when there is none.</summary>
    public async Task<LinkableAccount?> LookAsync(Actor actor, long orderId, CancellationToken cancel = default)
    {
        var found = await FindAsync(actor, orderId, cancel);
        db.ChangeTracker.Clear();
        db.ContactLooks.Add(new ContactLook
        {
            Kind = LookKind.Account,
            OrderId = orderId,
            SubjectUserId = found?.UserId,
            UserId = actor.UserId!.Value,
            Role = actor.Role,
            ActorName = actor.Name,
            At = clock.UtcNow,
        });
        await db.SaveChangesAsync(cancel);
        return found;
    }
}

/// <summary>An account that an order may join, masked.</summary>
/// <param name="UserId">The account.</param>
/// <param name="MaskedName">张**.</param>
/// <param name="MaskedPhone">138****0000.</param>
/// <param name="CommunityId">The community its owner lives in.</param>
public sealed record LinkableAccount(long UserId, string MaskedName, string MaskedPhone, int? CommunityId);
