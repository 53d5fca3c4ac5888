using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.Administration.Accounts;

/// <summary>A new account of staff.</summary>
public sealed class NewAccountInput : ScopeInput
{
    /// <summary>The name.</summary>
    [Display(Name = "Name"), Required, StringLength(20)]
    public string? Name { get; set; }

    /// <summary>The phone number to sign in with.</summary>
    [Display(Name = "Phone"), Required, Telephone]
    public string? Phone { get; set; }
}
