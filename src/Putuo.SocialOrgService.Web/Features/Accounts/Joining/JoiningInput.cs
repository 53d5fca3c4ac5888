using System.ComponentModel.DataAnnotations;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Joining;

/// <summary>The code that somebody was told.</summary>
public sealed class JoiningInput
{
    /// <summary>As typed.</summary>
    [Display(Name = "JoinCode"), Required(ErrorMessage = "JoinCodeNeeded"), StringLength(40)]
    public string? Code { get; set; }
}
