using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Domain.Triage;

namespace Putuo.SocialOrgService.Web.Features.Triage;

/// <summary>The scene an order shall be in, and why.</summary>
public sealed class SceneInput
{
    /// <summary>The new scene.</summary>
    [Required(ErrorMessage = "SceneNeeded")]
    [Display(Name = "NewScene")]
    public Scene? NewScene { get; set; }

    /// <summary>Why; the requester reads it.</summary>
    [Required(ErrorMessage = "ReasonNeeded")]
    [StringLength(ServiceOrder.MostReason)]
    [Display(Name = "Reason")]
    public string? SceneReason { get; set; }

    /// <summary>The scene that is suggested, if it is another one than the order's.</summary>
    public static SceneInput Of(TriageSuggestion suggestion, Scene own) => new() { NewScene = suggestion.Scene != own ? suggestion.Scene : null };
}
