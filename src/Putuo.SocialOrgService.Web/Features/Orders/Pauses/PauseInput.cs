using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Web.Features.Orders.Pauses;

/// <summary>Why and until when an order is paused.</summary>
public sealed class PauseInput
{
    /// <summary>The cause chosen.</summary>
    [Display(Name = "Why"), Required(ErrorMessage = "WhyNeeded"), EnumDataType(typeof(PauseCause), ErrorMessage = "WhyNeeded")]
    public PauseCause? Why { get; set; }

    /// <summary>More about it; needed for another cause than those listed.</summary>
    [Display(Name = "Words"), StringLength(200)]
    public string? Words { get; set; }

    /// <summary>The local day on which it ends.</summary>
    [Display(Name = "Day"), Required(ErrorMessage = "DayNeeded")]
    public DateOnly? Day { get; set; }

    /// <summary>When on that day; its end without one.</summary>
    [Display(Name = "At")]
    public TimeOnly? At { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }
}
