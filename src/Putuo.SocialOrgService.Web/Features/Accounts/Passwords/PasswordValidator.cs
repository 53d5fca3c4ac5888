using Microsoft.AspNetCore.Identity;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Passwords;

/// <summary>Asks <see cref="PasswordRules"/> for Identity, knowing the account's own number.</summary>
public sealed class PasswordValidator(PasswordRules rules, District district, FieldCipher cipher, AccountErrors errors) : IPasswordValidator<PlatformUser>
{
    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<PlatformUser> manager, PlatformUser user, string? password) =>
        Task.FromResult(rules.FaultOf(password ?? "", AccountFields.PhoneOf(cipher, user), district) is { } fault
            ? IdentityResult.Failed(errors.Refused(fault))
            : IdentityResult.Success);
}
