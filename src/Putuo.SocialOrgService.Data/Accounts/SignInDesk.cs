using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Putuo.SocialOrgService.Data.People;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>
/// Checks phone and password. A wrong password, an unknown number and a disabled account give the same answer in the same
/// time, and count alike towards the limit of tries.
/// </summary>
public sealed class SignInDesk(PlatformDbContext db, IPasswordHasher<PlatformUser> hasher, FieldCipher cipher, SessionQuery sessions, TryLimit tries)
{
    private static readonly PlatformUser Nobody = new();
    private static string? hashOfNobody;

    /// <summary>Signs in by number and password.</summary>
    /// <param name="phone">The normalised number.</param>
    /// <param name="password">The password as typed.</param>
    /// <param name="address">The network address that the try comes from.</param>
    /// <param name="cancel">Cancels.</param>
    public async Task<SignInResultRow> SignInAsync(string phone, string password, string address, CancellationToken cancel = default)
    {
        var index = cipher.PhoneIndex(phone);
        var key = $"{Convert.ToHexString(index)}/{address}";
        if (!tries.Take(key))
            return SignInResultRow.TooMany;
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.PhoneIndex == index, cancel);
        if (!IsPassword(user, password) || user!.IsDisabled)
            return SignInResultRow.Wrong;
        tries.Forget(key);
        return new SignInResultRow(user.Id, await sessions.FindAsync(db, user.Id, cancel), false);
    }

    /// <summary>Checks the password of somebody who is signed in already, before a change that needs it.</summary>
    /// <returns>Whether it is right; null after too many tries.</returns>
    public async Task<bool?> IsOwnPasswordAsync(long userId, string password, string address, CancellationToken cancel = default)
    {
        var key = $"{userId}/{address}";
        if (!tries.Take(key))
            return null;
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, cancel);
        if (!IsPassword(user, password))
            return false;
        tries.Forget(key);
        return true;
    }

    /// <summary>For an unknown account a hash is computed all the same, so that the time tells nothing.</summary>
    private bool IsPassword(PlatformUser? user, string password)
    {
        var nobody = hashOfNobody ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());
        var hash = user?.PasswordHash ?? nobody;
        return password.Length <= PasswordRules.Longest
            && hasher.VerifyHashedPassword(user ?? Nobody, hash, password) != PasswordVerificationResult.Failed
            && user is not null;
    }
}

/// <summary>What became of a try to sign in.</summary>
/// <param name="UserId">The account; 0 when it failed.</param>
/// <param name="Session">Its state and role; null when it failed.</param>
/// <param name="IsTooMany">Whether there were too many tries.</param>
public sealed record SignInResultRow(long UserId, SessionRow? Session, bool IsTooMany)
{
    /// <summary>Number and password do not go together.</summary>
    public static readonly SignInResultRow Wrong = new(0, null, false);

    /// <summary>The limit of tries is reached.</summary>
    public static readonly SignInResultRow TooMany = new(0, null, true);
}
