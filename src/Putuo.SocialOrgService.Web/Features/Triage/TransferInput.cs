using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Web.Features.Triage;

/// <summary>Which department leads a case, which support it, and what is asked of them.</summary>
public sealed class TransferInput
{
    /// <summary>The department that leads.</summary>
    [Required(ErrorMessage = "DepartmentNeeded")]
    [Display(Name = "Lead")]
    public int? DepartmentId { get; set; }

    /// <summary>The departments that support it.</summary>
    [Display(Name = "Supporting")]
    public List<int> Supporting { get; set; } = [];

    /// <summary>Why, and what is asked; departments and requester read it.</summary>
    [Required(ErrorMessage = "AskNeeded")]
    [StringLength(ServiceOrder.MostReason)]
    [Display(Name = "Ask")]
    public string? Ask { get; set; }

    /// <summary>The departments that are suggested.</summary>
    public static TransferInput Of(TriageSuggestion suggestion) => new()
    {
        DepartmentId = suggestion.LeadDepartmentId,
        Supporting = [.. suggestion.SupportingDepartmentIds],
    };
}
