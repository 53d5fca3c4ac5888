using System.ComponentModel.DataAnnotations;

namespace Putuo.SocialOrgService.Web.Features.Orders.Schedules;

/// <summary>The time that provider and requester agreed on.</summary>
public sealed class ScheduleInput
{
    /// <summary>The local day of the visit.</summary>
    [Display(Name = "Day"), Required(ErrorMessage = "DayNeeded")]
    public DateOnly? Day { get; set; }

    /// <summary>When they come, on the local clock.</summary>
    [Display(Name = "At"), Required(ErrorMessage = "AtNeeded")]
    public TimeOnly? At { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }
}
