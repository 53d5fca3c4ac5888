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
        if (await db.Invitations.AsNoTracking().FirstOrDefaultAsync(i => i.CodeKey == key, cancel) is { } sent)
            return sent.IsOpenAt(now) ? null : MemberRefusal.Unknown;
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

    /// <summary>Takes an invitation back before somebody used it; one that was taken back is done already.</summary>
    /// <returns>Why not; null when done.</returns>
    public async Task<MemberRefusal?> WithdrawAsync(Actor actor, long invitationId, CancellationToken cancel = default)
    {
        if (!actor.MayKeepMembers)
            return MemberRefusal.NotAllowed;
        var (own, now) = (actor.OrganizationId, clock.UtcNow);
        using var turn = await db.EnterWriteAsync(cancel);
        await db.Invitations.Where(i => i.Id == invitationId && i.OrganizationId == own && i.UsedAt == null && i.WithdrawnAt == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.WithdrawnAt, now), cancel);
        return await db.Invitations.AsNoTracking().FirstOrDefaultAsync(i => i.Id == invitationId && i.OrganizationId == own, cancel) switch
        {
            null => MemberRefusal.Unknown,
            { UsedAt: not null } => MemberRefusal.Used,
            _ => null,
        };
    }

    /// <summary>
    /// Joins by a code; a member that is invited as owner becomes one. The same again by the same account is done already. A code is worth
    /// what its maker still is: none of somebody who is no owner any more, or is barred, lets anybody in.
    /// </summary>
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
        if (await db.Invitations.AsNoTracking().Where(i => i.CodeKey == key).Select(i => (int?)i.OrganizationId).FirstOrDefaultAsync(cancel) is not { } own
            || !await TakesMembersAsync(own, cancel))
            return new(MemberRefusal.Unknown);

        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await TakeTurnAsync(own);
        var invitation = await db.Invitations.AsNoTracking().FirstAsync(i => i.CodeKey == key, CancellationToken.None);
        var held = await db.RoleGrants.AsNoTracking().Where(g => g.UserId == user).ToListAsync(CancellationToken.None);
        var already = held.FirstOrDefault(g => g.OrganizationId == own);
        var isMine = invitation.UsedByUserId == user;
        if (already is not null && (isMine || (invitation.IsOpenAt(now) && Membership.Includes(already.Role, invitation.Role))))
            return new(null, already.Id, await VersionAsync(user, CancellationToken.None));
        if (!invitation.IsOpenAt(now) || !await IsOwnerAsync(invitation.InvitedByUserId, own))
            return new(MemberRefusal.Unknown);
        if (already is null && held.Count >= HeldRole.Most)
            return new(MemberRefusal.TooManyRoles);
        if (already is null && await db.RoleGrants.CountAsync(g => g.OrganizationId == own, CancellationToken.None) >= Membership.MostMembers)
            return new(MemberRefusal.TooMany);
        await db.Invitations.Where(i => i.Id == invitation.Id)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.UsedAt, now).SetProperty(x => x.UsedByUserId, user), CancellationToken.None);
        var grant = new RoleGrant { UserId = user, Role = invitation.Role, OrganizationId = own, Since = now };
        if (already is null)
            db.RoleGrants.Add(grant);
        else
            await db.RoleGrants.Where(g => g.Id == already.Id).ExecuteUpdateAsync(g => g.SetProperty(x => x.Role, invitation.Role), CancellationToken.None);
        await db.SaveChangesAsync(CancellationToken.None);
        await EndSessionsAsync(user);
        await transaction.CommitAsync(CancellationToken.None);
        tries.Forget($"invitation {user}");
        logger.LogInformation("Account {Account} joined organization {Organization} as {Role} by invitation {Invitation}", user, own, invitation.Role, invitation.Id);
        return new(null, already?.Id ?? grant.Id, await VersionAsync(user, CancellationToken.None));
    }

    /// <summary>
    /// Ends a membership of the own organization, and the invitations that this person made; the last owner stays. One that has ended is done
    /// already.
    /// </summary>
    /// <param name="actor">An owner, or the member.</param>
    /// <param name="grantId">The role held.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<Left> EndAsync(Actor actor, int grantId, CancellationToken cancel = default)
    {
        if (actor.OrganizationId is not { } own)
            return new(MemberRefusal.NotAllowed);
        var now = clock.UtcNow;
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        await TakeTurnAsync(own);
        if (await db.RoleGrants.AsNoTracking().FirstOrDefaultAsync(g => g.Id == grantId, CancellationToken.None) is not { } grant)
            return new(null);
        if (grant.OrganizationId != own)
            return new(MemberRefusal.Unknown);
        if (!Membership.MayEnd(actor, grant.UserId))
            return new(MemberRefusal.NotAllowed);
        var isLast = grant.Role == ActorRole.OrganizationOwner && !await db.RoleGrants.AnyAsync(
            g => g.OrganizationId == own && g.Role == ActorRole.OrganizationOwner && g.UserId != grant.UserId && db.Users.Any(u => u.Id == g.UserId && !u.IsDisabled), CancellationToken.None);
        if (isLast)
            return new(MemberRefusal.LastOwner);
        await db.RoleGrants.Where(g => g.Id == grantId).ExecuteDeleteAsync(CancellationToken.None);
        await db.Invitations.Where(i => i.OrganizationId == own && i.InvitedByUserId == grant.UserId && i.UsedAt == null && i.WithdrawnAt == null)
            .ExecuteUpdateAsync(i => i.SetProperty(x => x.WithdrawnAt, now), CancellationToken.None);
        await EndSessionsAsync(grant.UserId);
        await transaction.CommitAsync(CancellationToken.None);
        logger.LogInformation("Account {Actor} ended the membership of account {Account} of organization {Organization}", actor.UserId, grant.UserId, own);
        return new(null, grant.UserId, await VersionAsync(grant.UserId, CancellationToken.None));
    }

    /// <summary>The open invitations of the actor's organization.</summary>
    internal static IQueryable<Invitation> OpenOf(PlatformDbContext db, Actor actor, DateTime now) => db.Invitations.AsNoTracking().Where(i =>
        i.OrganizationId == actor.OrganizationId && i.UsedAt == null && i.WithdrawnAt == null && i.Until > now);

    /// <summary>Who joins and leaves an organization comes one after the other: its row is held until the transaction ends, and stays as it is.</summary>
    private Task TakeTurnAsync(int organization) => db.Organizations.Where(o => o.Id == organization)
        .ExecuteUpdateAsync(o => o.SetProperty(x => x.Version, x => x.Version), CancellationToken.None);

    private Task<bool> IsOwnerAsync(long user, int organization) => db.RoleGrants.AnyAsync(
        g => g.UserId == user && g.OrganizationId == organization && g.Role == ActorRole.OrganizationOwner && db.Users.Any(u => u.Id == user && !u.IsDisabled), CancellationToken.None);

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
/// <param name="UserId">Whose it was; 0 when it had ended before.</param>
/// <param name="SessionVersion">The version that the account's sessions carry from now on.</param>
public sealed record Left(MemberRefusal? Refusal, long UserId = 0, int SessionVersion = 0);
