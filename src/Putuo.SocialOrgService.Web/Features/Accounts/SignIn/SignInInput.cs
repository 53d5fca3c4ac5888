using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.Accounts.SignIn;

/// <summary>The sign-in form.</summary>
public sealed class SignInInput
{
    /// <summary>The phone number as typed.</summary>
    [Display(Name = "Phone"), Required, Telephone]
    public string? Phone { get; set; }

    /// <summary>The password.</summary>
    [Display(Name = "Password"), Required, StringLength(PasswordRules.Longest)]
    public string? Password { get; set; }

    /// <summary>Whether this device may keep a resident signed in.</summary>
    [Display(Name = "RememberName")]
    public bool Remember { get; set; }

    /// <summary>Where to go on; only within this site.</summary>
    public string? ReturnUrl { get; set; }

    /// <summary>The form that was being sent when the session ended, as <see cref="Shared.SentForms.SentForm.Pack"/> writes it.</summary>
    public string? Kept { get; set; }
}
