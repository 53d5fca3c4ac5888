using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.Organizations;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Organizations;

/// <summary>
/// Keeps who works for an organization: owners invite and let go, whoever has a code joins with the own account, members leave. Whoever
/// joins or goes signs in anew elsewhere: the sessions end with the role.
/// </summary>
public sealed class MemberBook(PlatformDbContext db, FieldCipher cipher, TryLimit tries, DistrictClock clock, ILogger<MemberBook> logger)
{
    /// <summary>Makes an invitation; the same code again is the same one.</summary>
    /// <param name="actor">An owner.</param>
    /// <param name="role">The role it offers.</param>
    /// <param name="code">What the owner tells whom it is for.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Why not; null when done.</returns>
    public async Task<MemberRefusal?> InviteAsync(Actor actor, ActorRole role, string code, CancellationToken cancel = default)
    {
        if (!actor.MayKeepMembers || !Membership.IsOffered(role) || !await TakesMembersAsync(actor.OrganizationId!.Value, cancel))
            return MemberRefusal.NotAllowed;
        var (key, now) = (KeyOf(code), clock.UtcNow);
        if (await db.Invitations.AnyAsync(i => i.CodeKey == key, cancel))
            return null;
        if (await OpenOf(db, actor, now).CountAsync(cancel) >= Membership.MostInvitations)
            return MemberRefusal.TooMany;
        db.Invitations.Add(new Invitation
        {
            OrganizationId = actor.OrganizationId.Value,
            Role = role,
            CodeKey = key,
            InvitedByUserId = actor.UserId!.Value,
            At = now,
            Until = now.AddDays(Membership.InvitationDays),
        });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
        }
        return null;
    }

    /// <summary>Takes an invitation back before somebody used it.</summary>
    /// <returns>Whether the own organization has such a one.</returns>
    public async Task<bool> WithdrawAsync(Actor actor, long invitationId, CancellationToken cancel = default)
    {
        if (!actor.MayKeepMembers)
            return false;
        var (own, now) = (actor.OrganizationId, clock.UtcNow);
        using var turn = await db.EnterWriteAsync(cancel);
        await db.Invitations.Where(i => i.Id == invitationId && i.OrganizationId == own && i.UsedAt == null && i.WithdrawnAt == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.WithdrawnAt, now), cancel);
        return await db.Invitations.AnyAsync(i => i.Id == invitationId && i.OrganizationId == own, cancel);
    }

    /// <summary>Joins by a code; a member that is invited as owner becomes one. The same again by the same account is done already.</summary>
    /// <param name="actor">Whoever is signed in, in whatever role.</param>
    /// <param name="code">As typed.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Joined> JoinAsync(Actor actor, string code, CancellationToken cancel = default)
    {
        if (actor.UserId is not { } user)
            return new(MemberRefusal.NotAllowed);
        if (!tries.Take($"invitation {user}"))
            return new(MemberRefusal.TooManyTries);
        var (key, now) = (KeyOf(code), clock.UtcNow);
        if (await db.Invitations.AsNoTracking().FirstOrDefaultAsync(i => i.CodeKey == key && i.WithdrawnAt == null, cancel) is not { } invitation
            || (invitation.UsedAt is null ? invitation.Until <= now : invitation.UsedByUserId != user)
            || !await TakesMembersAsync(invitation.OrganizationId, cancel))
            return new(MemberRefusal.Unknown);
        var held = await db.RoleGrants.AsNoTracking().Where(g => g.UserId == user).ToListAsync(cancel);
        var already = held.FirstOrDefault(g => g.OrganizationId == invitation.OrganizationId);
        if (already is not null && (invitation.UsedAt is not null || Membership.Includes(already.Role, invitation.Role)))
            return new(null, already.Id, await VersionAsync(user, cancel));
        if (invitation.UsedAt is not null)
            return new(MemberRefusal.Unknown);
        if (already is null && held.Count >= HeldRole.Most)
            return new(MemberRefusal.TooManyRoles);
        if (already is null && await db.RoleGrants.CountAsync(g => g.OrganizationId == invitation.OrganizationId, cancel) >= Membership.MostMembers)
            return new(MemberRefusal.TooMany);

        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var used = await db.Invitations.Where(i => i.Id == invitation.Id && i.UsedAt == null && i.WithdrawnAt == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, now).SetProperty(x => x.UsedByUserId, user), CancellationToken.None);
        if (used == 0)
        {
            await transaction.RollbackAsync(CancellationToken.None);
            return await JoinedAlreadyAsync(invitation, user, cancel);
        }
        var grant = new RoleGrant { UserId = user, Role = invitation.Role, OrganizationId = invitation.OrganizationId, Since = now };
        if (already is null)
            db.RoleGrants.Add(grant);
        else
            await db.RoleGrants.Where(g => g.Id == already.Id).ExecuteUpdateAsync(g => g.SetProperty(x => x.Role, invitation.Role), CancellationToken.None);
        await db.SaveChangesAsync(CancellationToken.None);
        await EndSessionsAsync(user);
        await transaction.CommitAsync(CancellationToken.None);
        tries.Forget($"invitation {user}");
        logger.LogInformation("Account {Account} joined organization {Organization} as {Role} by invitation {Invitation}", user, invitation.OrganizationId, invitation.Role, invitation.Id);
        return new(null, already?.Id ?? grant.Id, await VersionAsync(user, CancellationToken.None));
    }

    /// <summary>Ends a membership of the own organization; the last owner stays. Owners go one after the other, so that two who let each other go at once do not both.</summary>
    /// <param name="actor">An owner, or the member.</param>
    /// <param name="grantId">The role held.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Left> EndAsync(Actor actor, int grantId, CancellationToken cancel = default)
    {
        var own = actor.OrganizationId;
        if (own is null || await db.RoleGrants.AsNoTracking().FirstOrDefaultAsync(g => g.Id == grantId && g.OrganizationId == own, cancel) is not { } grant)
            return new(MemberRefusal.Unknown);
        if (!Membership.MayEnd(actor, grant.UserId))
            return new(MemberRefusal.NotAllowed);
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await db.Organizations.Where(o => o.Id == own).ExecuteUpdateAsync(o => o.SetProperty(x => x.Version, x => x.Version + 1), CancellationToken.None);
        var isLast = grant.Role == ActorRole.OrganizationOwner && !await db.RoleGrants.AnyAsync(
            g => g.OrganizationId == own && g.Role == ActorRole.OrganizationOwner && g.Id != grantId && db.Users.Any(u => u.Id == g.UserId && !u.IsDisabled), CancellationToken.None);
        if (isLast)
            return new(MemberRefusal.LastOwner);
        if (await db.RoleGrants.Where(g => g.Id == grantId).ExecuteDeleteAsync(CancellationToken.None) == 1)
            await EndSessionsAsync(grant.UserId);
        await transaction.CommitAsync(CancellationToken.None);
        logger.LogInformation("Account {Actor} ended the membership of account {Account} of organization {Organization}", actor.UserId, grant.UserId, own);
        return new(null, grant.UserId, await VersionAsync(grant.UserId, CancellationToken.None));
    }

    /// <summary>The open invitations of the actor's organization.</summary>
    internal static IQueryable<Invitation> OpenOf(PlatformDbContext db, Actor actor, DateTime now) => db.Invitations.AsNoTracking().Where(i =>
        i.OrganizationId == actor.OrganizationId && i.UsedAt == null && i.WithdrawnAt == null && i.Until > now);

    /// <summary>Somebody was quicker: the same account by the same form, which is done, or somebody else.</summary>
    private async Task<Joined> JoinedAlreadyAsync(Invitation invitation, long user, CancellationToken cancel)
    {
        var grant = await db.RoleGrants.AsNoTracking().Where(g => g.UserId == user && g.OrganizationId == invitation.OrganizationId
            && db.Invitations.Any(i => i.Id == invitation.Id && i.UsedByUserId == user)).OrderBy(g => g.Id).FirstOrDefaultAsync(cancel);
        return grant is null ? new(MemberRefusal.Unknown) : new(null, grant.Id, await VersionAsync(user, cancel));
    }

    private string KeyOf(string code) => Convert.ToHexString(cipher.Derive(OneTimePassword.Read(code), "Invitation"));

    private async Task<bool> TakesMembersAsync(int organization, CancellationToken cancel) =>
        Membership.TakesMembers(await db.Organizations.Where(o => o.Id == organization).Select(o => o.Status).FirstOrDefaultAsync(cancel));

    private Task EndSessionsAsync(long user) => db.Users.Where(u => u.Id == user)
        .ExecuteUpdateAsync(u => u.SetProperty(x => x.SessionVersion, x => x.SessionVersion + 1), CancellationToken.None);

    private Task<int> VersionAsync(long user, CancellationToken cancel) => db.Users.Where(u => u.Id == user).Select(u => u.SessionVersion).SingleAsync(cancel);
}

/// <summary>What became of a wish to join.</summary>
/// <param name="Refusal">Why not; null when joined.</param>
/// <param name="GrantId">The role held now.</param>
/// <param name="SessionVersion">The version that the account's sessions carry from now on.</param>
public sealed record Joined(MemberRefusal? Refusal, int GrantId = 0, int SessionVersion = 0);

/// <summary>What became of a wish to end a membership.</summary>
/// <param name="Refusal">Why not; null when done.</param>
/// <param name="UserId">Whose it was.</param>
/// <param name="SessionVersion">The version that the account's sessions carry from now on.</param>
public sealed record Left(MemberRefusal? Refusal, long UserId = 0, int SessionVersion = 0);
