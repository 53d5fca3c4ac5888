using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>Who works for the actor's own organization; names and numbers only masked.</summary>
public sealed class MemberPages(PlatformDbContext db, DistrictClock clock)
{
    /// <summary>Owners first, then by when they came; open invitations for owners alone.</summary>
    public async Task<MemberSheet> ReadAsync(Actor actor, CancellationToken cancel = default)
    {
        var own = actor.OrganizationId;
        var members = await (
            from grant in db.RoleGrants
            where own != null && grant.OrganizationId == own
            join user in db.Users on grant.UserId equals user.Id
            orderby grant.Role == ActorRole.OrganizationOwner ? 0 : 1, grant.Id
            select new MemberRow(grant.Id, grant.UserId, grant.Role, user.MaskedName, user.MaskedPhone, grant.Since, user.IsDisabled))
            .AsNoTracking().Take(Membership.MostMembers).ToListAsync(cancel);
        var invitations = !actor.MayKeepMembers ? [] : await MemberBook.OpenOf(db, actor, clock.UtcNow).OrderBy(i => i.Id).Take(Membership.MostInvitations)
            .Select(i => new InvitationRow(i.Id, i.Role, i.At, i.Until)).ToListAsync(cancel);
        var status = await db.Organizations.Where(o => o.Id == own).Select(o => o.Status).FirstOrDefaultAsync(cancel);
        return new MemberSheet(members, invitations) { TakesMembers = Membership.TakesMembers(status) };
    }
}

/// <summary>The members of an organization.</summary>
/// <param name="Members">Who works for it.</param>
/// <param name="Invitations">Invitations that nobody has used yet.</param>
public sealed record MemberSheet(IReadOnlyList<MemberRow> Members, IReadOnlyList<InvitationRow> Invitations)
{
    /// <summary>Whether somebody may be invited.</summary>
    public bool TakesMembers { get; init; }

    /// <summary>Whether there is one owner alone who can keep the members.</summary>
    public bool IsLastOwner => Members.Count(member => member is { Role: ActorRole.OrganizationOwner, IsDisabled: false }) == 1;
}

/// <summary>A member.</summary>
/// <param name="GrantId">The role held.</param>
/// <param name="UserId">The account.</param>
/// <param name="Role">Owner or member.</param>
/// <param name="MaskedName">张**.</param>
/// <param name="MaskedPhone">138****0000.</param>
/// <param name="Since">Since when, in UTC.</param>
/// <param name="IsDisabled">Whether the account is barred.</param>
public sealed record MemberRow(int GrantId, long UserId, ActorRole Role, string MaskedName, string MaskedPhone, DateTime Since, bool IsDisabled);

/// <summary>An open invitation.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="Role">The role it offers.</param>
/// <param name="At">When it was made, in UTC.</param>
/// <param name="Until">Until when it is good, in UTC.</param>
public sealed record InvitationRow(long Id, ActorRole Role, DateTime At, DateTime Until);
