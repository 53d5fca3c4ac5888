using System.ComponentModel.DataAnnotations;

namespace Putuo.SocialOrgService.Web.Features.Orders;

/// <summary>Why an order is declined or given back; the requester reads it.</summary>
public class ReasonInput
{
    /// <summary>The most characters of a reason.</summary>
    public const int Most = 200;

    /// <summary>The reason in plain words.</summary>
    [Required(ErrorMessage = "ReasonNeeded")]
    [StringLength(Most)]
    [Display(Name = "Reason")]
    public string? Reason { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid? Once { get; set; }
}
