using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Domain.Imports;

namespace Putuo.SocialOrgService.Web.Features.Administration.Imports;

/// <summary>A file to be checked.</summary>
public sealed class ImportInput
{
    /// <summary>The file.</summary>
    [Display(Name = "File"), Required(ErrorMessage = "FileNeeded")]
    public IFormFile? File { get; set; }

    /// <summary>Whether historical orders are to stand in figures.</summary>
    [Display(Name = "IsCounted")]
    public bool IsCounted { get; set; }

    /// <summary>What <c>pt-once</c> wrote.</summary>
    public Guid Once { get; set; }

    /// <summary>What is imported.</summary>
    [BindNever]
    public ImportKind Kind { get; set; }
}
