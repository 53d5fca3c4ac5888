using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Web.Features.Projects.Demands;

/// <summary>Why an order is taken out of a draft, or the draft is given up.</summary>
public sealed class DraftStepInput
{
    /// <summary>The number of the order that is taken out.</summary>
    [StringLength(30)]
    [Display(Name = "Order")]
    public string? Order { get; set; }

    /// <summary>Why; the requesters read it.</summary>
    [Required(ErrorMessage = "ReasonNeeded")]
    [StringLength(ServiceOrder.MostReason)]
    [Display(Name = "Reason")]
    public string? Reason { get; set; }

    /// <summary>The draft.</summary>
    [BindNever]
    public DraftSheet? Sheet { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }

    /// <summary>How many orders went another way before they could be bundled.</summary>
    [BindNever]
    public int Left { get; set; }
}
