using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Data.Accounts;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Registration;

/// <summary>What a resident fills in to get an account.</summary>
public sealed class RegistrationInput
{
    /// <summary>Form of address; the full name is not asked for.</summary>
    [Display(Name = "Name"), Required, StringLength(20)]
    public string? Name { get; set; }

    /// <summary>The phone number as typed.</summary>
    [Display(Name = "Phone"), Required, Telephone]
    public string? Phone { get; set; }

    /// <summary>The community the resident lives in.</summary>
    [Display(Name = "Community"), Required]
    public int? CommunityId { get; set; }

    /// <summary>The password chosen.</summary>
    [Display(Name = "Password"), Required, StringLength(PasswordRules.Longest)]
    public string? Password { get; set; }

    /// <summary>Agreement to the privacy statement.</summary>
    [Display(Name = "ConsentName"), Range(typeof(bool), "true", "true", ErrorMessage = "ConsentNeeded")]
    public bool Consent { get; set; }

    /// <summary>Where to go on; only within this site.</summary>
    public string? ReturnUrl { get; set; }
}
