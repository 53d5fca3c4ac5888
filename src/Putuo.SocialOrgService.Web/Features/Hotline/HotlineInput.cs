using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Features.Hotline;

/// <summary>Who calls.</summary>
public sealed class HotlineInput
{
    /// <summary>The caller's whole number.</summary>
    [Display(Name = "Phone"), Required, Telephone]
    public string? Phone { get; set; }
}
