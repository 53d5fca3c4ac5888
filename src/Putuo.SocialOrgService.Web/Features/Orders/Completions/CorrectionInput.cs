using System.ComponentModel.DataAnnotations;

namespace Putuo.SocialOrgService.Web.Features.Orders.Completions;

/// <summary>A report in new words, and why it is corrected.</summary>
public sealed class CorrectionInput : CompletionInput
{
    /// <summary>The number of the record the form began from.</summary>
    public string? Record { get; set; }

    /// <summary>Which photos of that record stay.</summary>
    public List<long> Kept { get; set; } = [];

    /// <summary>Why it is corrected; it stands in the timeline and on the record.</summary>
    [Display(Name = "Reason"), Required(ErrorMessage = "ReasonNeeded"), StringLength(200)]
    public string? Reason { get; set; }
}
