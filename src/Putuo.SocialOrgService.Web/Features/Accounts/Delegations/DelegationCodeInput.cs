using System.ComponentModel.DataAnnotations;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Delegations;

/// <summary>The code that a resident told somebody.</summary>
public sealed class DelegationCodeInput
{
    /// <summary>As typed.</summary>
    [Display(Name = "Code"), Required(ErrorMessage = "CodeMissing"), StringLength(40)]
    public string? Code { get; set; }
}
