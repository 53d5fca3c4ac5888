using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>What pages show of accounts; names and numbers only masked.</summary>
public sealed class AccountPages(PlatformDbContext db, FieldCipher cipher)
{
    /// <summary>How many rows a page of the list has.</summary>
    public const int PageSize = 20;

    /// <summary>The newest accounts first.</summary>
    /// <param name="actor">Who asks; nobody but an administrator sees a row.</param>
    /// <param name="role">Only this role; <see cref="ActorRole.Resident"/> for accounts without any; null for all staff.</param>
    /// <param name="phone">Only the account of this whole, normalised number, whatever its role unless one is given.</param>
    /// <param name="before">Only accounts with a smaller id, for the next page.</param>
    /// <param name="cancel">Cancels.</param>
    /// <returns>Up to <see cref="PageSize"/> + 1 rows; one more than a page says that there is a next one.</returns>
    public async Task<IReadOnlyList<AccountRow>> ListAsync(Actor actor, ActorRole? role, string? phone, long? before, CancellationToken cancel = default)
    {
        if (!actor.MayKeepAccounts)
            return [];
        var accounts = db.Users.AsNoTracking();
        if (before is not null)
            accounts = accounts.Where(u => u.Id < before);
        if (phone is not null)
        {
            var index = cipher.PhoneIndex(phone);
            accounts = accounts.Where(u => u.PhoneIndex == index);
        }
        if (role == ActorRole.Resident)
            accounts = accounts.Where(u => !db.RoleGrants.Any(g => g.UserId == u.Id && g.Role != ActorRole.Delegate));
        else if (role is not null)
            accounts = accounts.Where(u => db.RoleGrants.Any(g => g.UserId == u.Id && g.Role == role));
        else if (phone is null)
            accounts = accounts.Where(u => db.RoleGrants.Any(g => g.UserId == u.Id && g.Role != ActorRole.Delegate));
        return await Rows(accounts.OrderByDescending(u => u.Id).Take(PageSize + 1)).ToListAsync(cancel);
    }

    /// <summary>One account, for an administrator.</summary>
    public async Task<AccountRow?> FindAsync(Actor actor, long userId, CancellationToken cancel = default) =>
        actor.MayKeepAccounts ? await Rows(db.Users.AsNoTracking().Where(u => u.Id == userId)).FirstOrDefaultAsync(cancel) : null;

    /// <summary>The own account of whoever asks.</summary>
    public Task<AccountRow?> OwnAsync(Actor actor, CancellationToken cancel = default) =>
        Rows(db.Users.AsNoTracking().Where(u => u.Id == actor.UserId)).FirstOrDefaultAsync(cancel);

    /// <summary>
    /// The account of a whole, normalised number to which the actor may hand over a one-time password; null if there is none: to a community
    /// worker staff, other communities and barred accounts are as unknown as a number without an account.
    /// </summary>
    public async Task<AccountRow?> FindRenewableAsync(Actor actor, string phone, CancellationToken cancel = default)
    {
        var index = cipher.PhoneIndex(phone);
        return await Rows(RenewableBy(db, actor).AsNoTracking().Where(u => u.PhoneIndex == index)).FirstOrDefaultAsync(cancel);
    }

    /// <summary>The accounts whose password an actor may renew.</summary>
    internal static IQueryable<PlatformUser> RenewableBy(PlatformDbContext db, Actor actor) => actor switch
    {
        { MayKeepAccounts: true } => db.Users,
        { Role: ActorRole.CommunityWorker, AreaId: { } community } =>
            db.Users.Where(u => u.CommunityId == community && !u.IsDisabled && !db.RoleGrants.Any(g => g.UserId == u.Id && g.Role != ActorRole.Delegate)),
        _ => db.Users.Where(_ => false),
    };

    private IQueryable<AccountRow> Rows(IQueryable<PlatformUser> accounts) =>
        from user in accounts
        orderby user.Id descending
        select new AccountRow(
            user.Id,
            user.MaskedName,
            user.MaskedPhone,
            user.PhoneNumberConfirmed,
            user.CommunityId,
            user.IsDisabled,
            user.MustChangePassword,
            user.CreatedAt)
        {
            Roles = (
                from grant in db.RoleGrants
                where grant.UserId == user.Id
                join o in db.Organizations on grant.OrganizationId equals o.Id into organizations
                from organization in organizations.DefaultIfEmpty()
                orderby grant.Id
                select new HeldRole(grant.Id, grant.Role, grant.OrganizationId, organization.Name, organization.NameEn, grant.AreaId, grant.DepartmentId) { DelegationId = grant.DelegationId, ActsFor = grant.ActsFor }).ToList(),
        };
}

/// <summary>An account as pages show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="MaskedName">张**.</param>
/// <param name="MaskedPhone">138****0000.</param>
/// <param name="IsPhoneVerified">Whether the number was proven to be the person's own.</param>
/// <param name="CommunityId">The community a resident lives in.</param>
/// <param name="IsDisabled">Whether it may not sign in.</param>
/// <param name="HasOneTimePassword">Whether it was not yet signed in to with a password of its own.</param>
/// <param name="CreatedAt">When it was made, in UTC.</param>
public sealed record AccountRow(
    long Id, string MaskedName, string MaskedPhone, bool IsPhoneVerified, int? CommunityId, bool IsDisabled, bool HasOneTimePassword, DateTime CreatedAt)
{
    /// <summary>The roles held, the first given one first; none for a resident.</summary>
    public IReadOnlyList<HeldRole> Roles { get; init; } = [];
}
