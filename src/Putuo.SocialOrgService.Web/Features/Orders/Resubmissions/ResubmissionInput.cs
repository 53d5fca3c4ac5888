using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Orders;
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

    /// <summary>The organization that is asked again; null where it is any that can help.</summary>
    [BindNever]
    public TwoNames? AskedAgain { get; set; }
}
