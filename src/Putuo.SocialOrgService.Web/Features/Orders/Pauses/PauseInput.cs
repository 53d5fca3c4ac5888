using System.ComponentModel.DataAnnotations;

namespace Putuo.SocialOrgService.Web.Features.Orders.Pauses;

/// <summary>Why terms stand still.</summary>
public enum PauseReason
{
    /// <summary>The requester wants it later.</summary>
    Asked = 1,

    /// <summary>渡轮停航.</summary>
    Ferry,

    /// <summary>台风.</summary>
    Typhoon,

    /// <summary>Waiting for material or parts.</summary>
    Material,

    /// <summary>Something else, said in words.</summary>
    Other,
}

/// <summary>Why and until when an order is paused.</summary>
public sealed class PauseInput
{
    /// <summary>The reason chosen.</summary>
    [Display(Name = "Why"), Required(ErrorMessage = "WhyNeeded"), EnumDataType(typeof(PauseReason), ErrorMessage = "WhyNeeded")]
    public PauseReason? Why { get; set; }

    /// <summary>More about it; needed for another reason than those listed.</summary>
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
