using Microsoft.AspNetCore.Identity;

namespace Putuo.SocialOrgService.Data.Accounts;

/// <summary>What became of a wish to make or change an account.</summary>
/// <param name="UserId">The account, when it was done.</param>
/// <param name="SessionVersion">The version that its sessions carry from now on.</param>
/// <param name="Errors">Why it was not done, in the reader's language; empty when it was.</param>
public sealed record AccountResult(long? UserId, int SessionVersion, IReadOnlyList<IdentityError> Errors)
{
    /// <summary>Code of the error that the phone number has an account already.</summary>
    public const string PhoneTaken = "PhoneTaken";

    /// <summary>Code of the error that the role's scope does not exist.</summary>
    public const string ScopeUnknown = "ScopeUnknown";

    /// <summary>Code of the error that the account holds as many roles as an account may.</summary>
    public const string TooManyRoles = "TooManyRoles";

    /// <summary>Code of the error that there is no such account, or none that this actor may know of.</summary>
    public const string AccountUnknown = "AccountUnknown";

    /// <summary>Whether it was done.</summary>
    public bool IsDone => UserId is not null;

    /// <summary>It was done.</summary>
    public static AccountResult Done(PlatformUser user) => new(user.Id, user.SessionVersion, []);

    /// <summary>It was not done.</summary>
    public static AccountResult Refused(params IEnumerable<IdentityError> errors) => new(null, 0, [.. errors]);
}
