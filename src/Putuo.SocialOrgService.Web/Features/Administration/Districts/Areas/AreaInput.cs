using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts.Areas;

/// <summary>A street, a community or a grid as it is typed.</summary>
public sealed class AreaInput : FactInput
{
    /// <summary>Its Chinese name.</summary>
    [Display(Name = "Name"), Required(ErrorMessage = "NameNeeded"), StringLength(DistrictRules.MostName)]
    public string? Name { get; set; }

    /// <summary>Its English name.</summary>
    [Display(Name = "NameEn"), Required(ErrorMessage = "NameEnNeeded"), StringLength(DistrictRules.MostName)]
    public string? NameEn { get; set; }

    /// <summary>Its statistics code.</summary>
    [Display(Name = "Code"), StringLength(DistrictRules.MostCode)]
    public string? Code { get; set; }

    /// <summary>Whether services are switched on.</summary>
    [Display(Name = "IsOn")]
    public bool IsOn { get; set; }

    /// <summary>The area that a new one lies in.</summary>
    public int Under { get; set; }

    /// <summary>The area as it stands; null for a new one.</summary>
    [BindNever]
    public Area? Area { get; set; }

    /// <summary>The area above.</summary>
    [BindNever]
    public Area? Above { get; set; }

    /// <summary>Who looks after the grid.</summary>
    [BindNever]
    public WorkerInput Worker { get; set; } = new();
}
