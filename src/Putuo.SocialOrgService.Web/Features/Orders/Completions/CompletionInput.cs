using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Web.Features.Orders.Completions;

/// <summary>What a provider types when the work is done, with the photos chosen in the same form.</summary>
public class CompletionInput
{
    /// <summary>What was done.</summary>
    [Required(ErrorMessage = "DescriptionNeeded")]
    [StringLength(ServiceOrder.MostDescription, MinimumLength = ServiceOrder.LeastDescription, ErrorMessage = "DescriptionLength")]
    [Display(Name = "Description")]
    public string? Description { get; set; }

    /// <summary>The local day of the service.</summary>
    [Required(ErrorMessage = "DayNeeded")]
    [Display(Name = "Day")]
    public DateOnly? Day { get; set; }

    /// <summary>When it began, on the local clock.</summary>
    [Required(ErrorMessage = "FromNeeded")]
    [Display(Name = "From")]
    public TimeOnly? From { get; set; }

    /// <summary>When it ended.</summary>
    [Required(ErrorMessage = "ToNeeded")]
    [Display(Name = "To")]
    public TimeOnly? To { get; set; }

    /// <summary>How many people of the organization served.</summary>
    [Required(ErrorMessage = "StaffNeeded")]
    [Range(1, 100)]
    [Display(Name = "Staff")]
    public int? Staff { get; set; } = 1;

    /// <summary>How many people were served.</summary>
    [Required(ErrorMessage = "PeopleNeeded")]
    [Range(1, 10_000)]
    [Display(Name = "People")]
    public int? People { get; set; } = 1;

    /// <summary>Which talents of the organization served.</summary>
    [Display(Name = "Talents")]
    public List<int> Talents { get; set; } = [];

    /// <summary>Photos to add; those already taken stand beside the form.</summary>
    [Display(Name = "Photos")]
    public List<IFormFile>? Photos { get; set; }

    /// <summary>fit: nobody recognisable or a consenting adult; private: not to be shown in public.</summary>
    [AllowedValues("fit", "private", ErrorMessage = "PersonsNeeded")]
    [Display(Name = "Persons")]
    public string? Persons { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid? Once { get; set; }

    /// <summary>The button that only adds photos.</summary>
    public string? Add { get; set; }

    /// <summary>The button that takes one photo out: its name in the store.</summary>
    public string? Remove { get; set; }

    /// <summary>Service time of all who served, in minutes; 0 while the times are missing or the wrong way round.</summary>
    [BindNever]
    public int Minutes => From is { } from && To is { } to && to > from ? (int)(to - from).TotalMinutes * (Staff ?? 0) : 0;
}
