using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Web.Features.Orders.Resubmissions;

/// <summary>An order that is submitted again.</summary>
public sealed class ResubmissionInput
{
    /// <summary>The need in the requester's new words; null when it is submitted as it was.</summary>
    [Display(Name = "Need"), StringLength(ServiceOrder.MostNeed), DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Need { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }
}
