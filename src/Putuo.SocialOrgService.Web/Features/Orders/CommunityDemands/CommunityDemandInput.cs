using System.ComponentModel.DataAnnotations;

namespace Putuo.SocialOrgService.Web.Features.Orders.CommunityDemands;

/// <summary>What a community asks for itself.</summary>
public sealed class CommunityDemandInput : NeedInput
{
    /// <summary>The category.</summary>
    [Display(Name = "CategoryCode"), Required(ErrorMessage = "CategoryMissing")]
    public string? CategoryCode { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }
}
