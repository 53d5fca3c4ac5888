using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using Putuo.SocialOrgService.Data.Accounts;

namespace Putuo.SocialOrgService.Web.Features.Accounts;

/// <summary>What Identity says, in the reader's language; everything that concerns no field of ours is the general sentence.</summary>
public sealed class AccountErrors(IStringLocalizer<AccountsTexts> texts) : IdentityErrorDescriber
{
    /// <summary>What is wrong with a password and what to do.</summary>
    public IdentityError Refused(PasswordFault fault) =>
        Said($"Password{fault}", fault is PasswordFault.TooShort ? PasswordRules.Shortest : PasswordRules.Longest);

    /// <summary>The words of an error of <see cref="AccountBook"/>, which gives only a code.</summary>
    public string Words(IdentityError error) => string.IsNullOrEmpty(error.Description) ? texts[error.Code] : error.Description;

    /// <inheritdoc/>
    public override IdentityError DefaultError() => Said(nameof(DefaultError));

    /// <inheritdoc/>
    public override IdentityError ConcurrencyFailure() => Said(nameof(ConcurrencyFailure));

    /// <inheritdoc/>
    public override IdentityError PasswordMismatch() => Said(nameof(PasswordMismatch));

    private IdentityError Said(string key, params object[] values) => new() { Code = key, Description = texts[key, values] };
}
