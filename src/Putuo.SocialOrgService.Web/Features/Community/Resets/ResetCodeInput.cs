using System.ComponentModel.DataAnnotations;

namespace Putuo.SocialOrgService.Web.Features.Community.Resets;

/// <summary>The account found, and that the person in front of the desk is its owner.</summary>
public sealed class ResetCodeInput : ResetInput
{
    /// <summary>Whether the worker has checked who this is.</summary>
    [Display(Name = "ResetCheckedName"), Range(typeof(bool), "true", "true", ErrorMessage = "ResetCheckedNeeded")]
    public bool Checked { get; set; }
}
