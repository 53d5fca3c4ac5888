using System.ComponentModel.DataAnnotations;

namespace Putuo.SocialOrgService.Web.Features.Orders.Reasons;

/// <summary>Why a step is taken; those whom it concerns read it.</summary>
public sealed class ReasonInput
{
    /// <summary>The most characters of a reason.</summary>
    public const int Most = 200;

    /// <summary>The reason in plain words.</summary>
    [Display(Name = "Reason"), StringLength(Most)]
    public string? Reason { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }
}
