using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Web.Features.Triage;

/// <summary>The category an order belongs to.</summary>
public sealed class CategoryInput
{
    /// <summary>The category's code.</summary>
    [Required(ErrorMessage = "NewCategoryNeeded")]
    [StringLength(3)]
    [Display(Name = "NewCategory")]
    public string? NewCategory { get; set; }

    /// <summary>A word to the requester; may stay empty.</summary>
    [StringLength(ServiceOrder.MostReason)]
    [Display(Name = "CategoryNote")]
    public string? CategoryNote { get; set; }

    /// <summary>The category that is suggested, if it is another one than the order's.</summary>
    public static CategoryInput Of(TriageSuggestion suggestion, string own) => new()
    {
        NewCategory = suggestion.CategoryCode != own ? suggestion.CategoryCode : suggestion.Likely.FirstOrDefault(),
    };
}
