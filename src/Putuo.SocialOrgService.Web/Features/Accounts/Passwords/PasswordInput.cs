using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Data.Accounts;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Passwords;

/// <summary>The form that changes an own password.</summary>
public sealed class PasswordInput
{
    /// <summary>The password so far.</summary>
    [Display(Name = "OldPassword"), Required, StringLength(PasswordRules.Longest)]
    public string? OldPassword { get; set; }

    /// <summary>The password from now on.</summary>
    [Display(Name = "NewPassword"), Required, StringLength(PasswordRules.Longest)]
    public string? NewPassword { get; set; }
}
