using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Projects;
using Putuo.SocialOrgService.Domain.Projects;

namespace Putuo.SocialOrgService.Web.Features.Projects.Demands;

/// <summary>The orders that a department bundles, and the draft it begins with them.</summary>
public sealed class DraftInput
{
    /// <summary>The ids of the orders.</summary>
    [Display(Name = "Orders")]
    public List<long> Orders { get; set; } = [];

    /// <summary>Which registry.</summary>
    [Required(ErrorMessage = "KindNeeded")]
    [Display(Name = "Kind")]
    public ProjectKind? Kind { get; set; }

    /// <summary>The Chinese title.</summary>
    [Required(ErrorMessage = "TitleNeeded")]
    [StringLength(Project.MostTitle)]
    [Display(Name = "ProjectTitle")]
    public string? Title { get; set; }

    /// <summary>The English title.</summary>
    [StringLength(Project.MostTitle)]
    [Display(Name = "ProjectTitleEn")]
    public string? TitleEn { get; set; }

    /// <summary>The demand that the form is about.</summary>
    [BindNever]
    public DemandSheet? Demand { get; set; }

    /// <summary>The key of a form that came back.</summary>
    [BindNever]
    public Guid? Once { get; set; }
}
