using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Domain.Areas;

namespace Putuo.SocialOrgService.Web.Features.Administration.Districts.Departments;

/// <summary>A department as it is typed.</summary>
public sealed class DepartmentInput : FactInput
{
    /// <summary>Its Chinese name.</summary>
    [Display(Name = "Name"), Required(ErrorMessage = "NameNeeded"), StringLength(DistrictRules.MostName)]
    public string? Name { get; set; }

    /// <summary>Its English name.</summary>
    [Display(Name = "NameEn"), Required(ErrorMessage = "NameEnNeeded"), StringLength(DistrictRules.MostName)]
    public string? NameEn { get; set; }

    /// <summary>The department as it stands; null for a new one.</summary>
    [BindNever]
    public Department? Department { get; set; }
}
