using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Putuo.SocialOrgService.Data.Delegations;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;
using Putuo.SocialOrgService.Domain.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>
/// Makes and changes accounts. Whatever ends sessions (role, password, disabling, sign-out) raises the account's
/// session version in the same write.
/// </summary>
public sealed class AccountBook(
    PlatformDbContext db, UserManager<PlatformUser> users, FieldCipher cipher, District district, DistrictClock clock, ILogger<AccountBook> logger)
{
    /// <summary>A resident makes an own account; the number is not verified and links no earlier orders.</summary>
    /// <param name="name">Name or form of address.</param>
    /// <param name="phone">The normalised number.</param>
    /// <param name="communityId">The community the resident lives in.</param>
    /// <param name="password">The password chosen.</param>
    /// <param name="consentVersion">The version of the privacy statement agreed to.</param>
    /// <param name="cancel">Cancels.</param>
    public Task<AccountResult> RegisterAsync(
        string name, string phone, int communityId, string password, string consentVersion, CancellationToken cancel = default)
    {
        var user = NewUser(name, phone);
        user.CommunityId = communityId;
        user.ConsentVersion = consentVersion;
        user.ConsentAt = clock.UtcNow;
        return AddAsync(user, password, null, cancel);
    }

    /// <summary>An administrator makes an account of staff, with a password to be changed at the first sign-in; the same again answers the same account.</summary>
    public async Task<AccountResult> CreateStaffAsync(Actor actor, string name, string phone, Scope scope, string oneTimePassword, CancellationToken cancel = default)
    {
        RequireKeeper(actor);
        if (await WhyNotAsync(scope, cancel) is { } error)
            return AccountResult.Refused(error);
        if (await FindByPhoneAsync(phone, cancel) is { } existing)
        {
            return existing.MustChangePassword && IsPassword(existing, oneTimePassword)
                ? AccountResult.Done(existing)
                : AccountResult.Refused(Error(AccountResult.PhoneTaken));
        }
        var user = NewUser(name, phone);
        user.MustChangePassword = true;
        return await AddAsync(user, oneTimePassword, scope, cancel);
    }

    /// <summary>The first administrator, made by whoever runs the server.</summary>
    public Task<AccountResult> CreateAdministratorAsync(string name, string phone, string password, CancellationToken cancel = default) =>
        AddAsync(NewUser(name, phone), password, new Scope(ActorRole.Administrator), cancel);

    /// <summary>Changes an own password; every other session ends.</summary>
    public async Task<AccountResult> ChangePasswordAsync(long userId, string newPassword, CancellationToken cancel = default)
    {
        var user = await LoadAsync(userId, cancel);
        var errors = await FaultsOfAsync(user, newPassword);
        if (errors.Count > 0)
            return AccountResult.Refused(errors);
        return await SetPasswordAsync(user, newPassword, mustChange: false, cancel);
    }

    /// <summary>
    /// Hands over a one-time password to somebody who forgot the own one; all sessions end. An administrator may for every account, a
    /// community worker for those of the residents of the own community. The log names both accounts, and the owner reads of it among the
    /// looks at the own data, in the place of the look that found the account.
    /// </summary>
    public async Task<AccountResult> RenewPasswordAsync(Actor actor, long userId, string oneTimePassword, CancellationToken cancel = default)
    {
        if (await AccountPages.RenewableBy(db, actor).FirstOrDefaultAsync(u => u.Id == userId, cancel) is not { } user)
            return AccountResult.Refused(Error(AccountResult.AccountUnknown));
        if (user.MustChangePassword && IsPassword(user, oneTimePassword))
            return AccountResult.Done(user);
        var look = await LatelyFound(actor, userId).Where(l => l.Kind == LookKind.Account).OrderByDescending(l => l.Id).FirstOrDefaultAsync(cancel) ?? db.ContactLooks.Add(LookAt(actor, userId)).Entity;
        look.Kind = LookKind.Password;
        var renewed = await SetPasswordAsync(user, oneTimePassword, mustChange: true, cancel);
        logger.LogInformation("Account {Actor} renewed the password of account {Account}", actor.UserId, userId);
        return renewed;
    }

    /// <summary>Writes down that somebody found an account by its number, once for all steps of one reset; its owner reads it among the looks at the own data.</summary>
    public async Task NoteLookAsync(Actor actor, long userId, CancellationToken cancel = default)
    {
        if (await LatelyFound(actor, userId).AnyAsync(cancel))
            return;
        db.ContactLooks.Add(LookAt(actor, userId));
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Gives an account one more role, or another one in an organization where it has one; its sessions end. A role held already is not given twice.</summary>
    public async Task<AccountResult> GiveRoleAsync(Actor actor, long userId, Scope scope, CancellationToken cancel = default)
    {
        RequireKeeper(actor);
        if (await WhyNotAsync(scope, cancel) is { } error)
            return AccountResult.Refused(error);
        var user = await LoadAsync(userId, cancel);
        var given = GrantOf(scope, userId);
        var held = await db.RoleGrants.AsNoTracking().Where(g => g.UserId == userId).ToListAsync(cancel);
        if (held.Any(g => (g.Role, g.OrganizationId, g.AreaId, g.DepartmentId) == (given.Role, given.OrganizationId, given.AreaId, given.DepartmentId)))
            return AccountResult.Done(user);
        var there = given.OrganizationId is null ? null : held.FirstOrDefault(g => g.OrganizationId == given.OrganizationId);
        if (there is null && held.Count >= HeldRole.Most)
            return AccountResult.Refused(Error(AccountResult.TooManyRoles));
        if (there is null)
            db.RoleGrants.Add(given);
        else
            db.RoleGrants.Attach(there).Entity.Role = given.Role;
        return await EndSessionsAsync(user, cancel);
    }

    /// <summary>Takes one role away from an account; its sessions end. Without any role left it is a resident's.</summary>
    public async Task<AccountResult> TakeRoleAsync(Actor actor, long userId, int grantId, CancellationToken cancel = default)
    {
        RequireKeeper(actor);
        var user = await LoadAsync(userId, cancel);
        if (await db.RoleGrants.FirstOrDefaultAsync(g => g.Id == grantId && g.UserId == userId, cancel) is not { } grant)
            return AccountResult.Done(user);
        if (grant.DelegationId is not { } given || await db.Delegations.FirstOrDefaultAsync(d => d.Id == given, cancel) is not { } delegation)
        {
            db.RoleGrants.Remove(grant);
            return await EndSessionsAsync(user, cancel);
        }
        using var turn = await db.EnterWriteAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        delegation.End(actor, clock.UtcNow);
        var taken = await EndSessionsAsync(user, CancellationToken.None);
        await DelegationEnd.TakeAwayAsync(db, [delegation]);
        await transaction.CommitAsync(CancellationToken.None);
        return taken;
    }

    /// <summary>Bars an account from signing in, or lets it in again; its sessions end.</summary>
    public async Task<AccountResult> SetDisabledAsync(Actor actor, long userId, bool disabled, CancellationToken cancel = default)
    {
        RequireKeeper(actor);
        var user = await LoadAsync(userId, cancel);
        if (user.IsDisabled == disabled || (disabled && actor.UserId == userId))
            return AccountResult.Done(user);
        user.IsDisabled = disabled;
        return await EndSessionsAsync(user, cancel);
    }

    /// <summary>Ends all sessions of an account.</summary>
    public async Task EndSessionsAsync(long userId, CancellationToken cancel = default)
    {
        using var turn = await db.EnterWriteAsync(cancel);
        await db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(u => u.SetProperty(x => x.SessionVersion, x => x.SessionVersion + 1), cancel);
    }

    /// <summary>The account of a normalised number.</summary>
    internal Task<PlatformUser?> FindByPhoneAsync(string phone, CancellationToken cancel = default)
    {
        var index = cipher.PhoneIndex(phone);
        return db.Users.FirstOrDefaultAsync(u => u.PhoneIndex == index, cancel);
    }

    private IQueryable<ContactLook> LatelyFound(Actor actor, long userId)
    {
        var since = clock.UtcNow - TryLimit.Window;
        return db.ContactLooks.Where(l => (l.Kind == LookKind.Account || l.Kind == LookKind.Password) && l.SubjectUserId == userId && l.UserId == actor.UserId && l.At >= since);
    }

    private ContactLook LookAt(Actor actor, long userId) => new()
    {
        Kind = LookKind.Account,
        SubjectUserId = userId,
        UserId = actor.UserId!.Value,
        Role = actor.Role,
        ActorName = actor.Name,
        At = clock.UtcNow,
    };

    private PlatformUser NewUser(string name, string phone)
    {
        var user = new PlatformUser
        {
            UserName = Guid.NewGuid().ToString("N"),
            SecurityStamp = Guid.NewGuid().ToString("N"),
            SessionVersion = 1,
            CreatedAt = clock.UtcNow,
        };
        user.NormalizedUserName = users.NormalizeName(user.UserName);
        AccountFields.Seal(cipher, user, name, phone);
        return user;
    }

    private async Task<AccountResult> AddAsync(PlatformUser user, string password, Scope? scope, CancellationToken cancel)
    {
        var errors = await FaultsOfAsync(user, password);
        if (await db.Users.AnyAsync(u => u.PhoneIndex == user.PhoneIndex, cancel))
            errors.Insert(0, Error(AccountResult.PhoneTaken));
        if (errors.Count > 0)
            return AccountResult.Refused(errors);
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        var entry = db.Users.Add(user);
        if (scope is not null)
            db.RoleGrants.Add(GrantOf(scope, entry.Property(u => u.Id).CurrentValue));
        try
        {
            await db.SaveChangesAsync(cancel);
            return AccountResult.Done(user);
        }
        catch (DbUpdateException failure) when (db.IsUniqueViolation(failure))
        {
            db.ChangeTracker.Clear();
            return AccountResult.Refused(Error(AccountResult.PhoneTaken));
        }
    }

    private async Task<AccountResult> SetPasswordAsync(PlatformUser user, string password, bool mustChange, CancellationToken cancel)
    {
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.MustChangePassword = mustChange;
        return await EndSessionsAsync(user, cancel);
    }

    private async Task<AccountResult> EndSessionsAsync(PlatformUser user, CancellationToken cancel)
    {
        user.SessionVersion++;
        user.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        await db.SaveChangesAsync(cancel);
        return AccountResult.Done(user);
    }

    private bool IsPassword(PlatformUser user, string password) =>
        users.PasswordHasher.VerifyHashedPassword(user, user.PasswordHash ?? "", password) != PasswordVerificationResult.Failed;

    private async Task<List<IdentityError>> FaultsOfAsync(PlatformUser user, string password)
    {
        var errors = new List<IdentityError>();
        foreach (var validator in users.PasswordValidators)
            errors.AddRange((await validator.ValidateAsync(users, user, password)).Errors);
        return errors;
    }

    private async Task<IdentityError?> WhyNotAsync(Scope scope, CancellationToken cancel)
    {
        var fits = scope.Role switch
        {
            ActorRole.OrganizationOwner or ActorRole.OrganizationMember => await db.Organizations.AnyAsync(o => o.Id == scope.OrganizationId, cancel),
            ActorRole.CommunityWorker => scope.AreaId is { } id && district.TryArea(id, out var area) && area.Level == AreaLevel.Community,
            ActorRole.AreaOfficer => scope.AreaId is { } id && district.TryArea(id, out var area) && area.Level is AreaLevel.City or AreaLevel.District or AreaLevel.Street,
            ActorRole.DepartmentStaff => district.Departments.Any(d => d.Id == scope.DepartmentId),
            ActorRole.Administrator or ActorRole.HotlineAgent => true,
            _ => false,
        };
        return fits ? null : Error(AccountResult.ScopeUnknown);
    }

    private RoleGrant GrantOf(Scope scope, long userId) => new()
    {
        UserId = userId,
        Role = scope.Role,
        OrganizationId = scope.Role is ActorRole.OrganizationOwner or ActorRole.OrganizationMember ? scope.OrganizationId : null,
        AreaId = scope.Role is ActorRole.CommunityWorker or ActorRole.AreaOfficer ? scope.AreaId : null,
        DepartmentId = scope.Role == ActorRole.DepartmentStaff ? scope.DepartmentId : null,
        Since = clock.UtcNow,
    };

    private Task<PlatformUser> LoadAsync(long userId, CancellationToken cancel) => db.Users.FirstAsync(u => u.Id == userId, cancel);

    private static IdentityError Error(string code) => new() { Code = code };

    private static void RequireKeeper(Actor actor)
    {
        if (!actor.MayKeepAccounts)
            throw new InvalidOperationException($"A {actor.Role} keeps no accounts.");
    }
}
