using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.Community.Resets;

/// <summary>Whose password is forgotten.</summary>
public class ResetInput
{
    /// <summary>The whole phone number of the resident.</summary>
    [Display(Name = "ResetPhone"), Required, Telephone]
    public string? Phone { get; set; }
}
