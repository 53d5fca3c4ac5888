using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.LifeCycle;
using Putuo.SocialOrgService.Domain.LifeCycle;

namespace Putuo.SocialOrgService.Web.Features.LifeCycle.Filings;

/// <summary>What is typed for a step of a filing, and the page it stands on.</summary>
public sealed class FilingStepInput
{
    private static readonly string[] Steps = ["submitted", "returned", "approved", "rejected", "withdrawn"];

    /// <summary>What is to be corrected, by the keys of fields and papers.</summary>
    public Dictionary<string, string?> Remarks { get; set; } = [];

    /// <summary>What is to be corrected on the whole.</summary>
    [Display(Name = "ReturnReason"), StringLength(Filing.MostReason)]
    public string? ReturnReason { get; set; }

    /// <summary>What an annual report is found to be.</summary>
    [Display(Name = "Conclusion")]
    public AnnualConclusion? Conclusion { get; set; }

    /// <summary>What the applicant should know with the approval.</summary>
    [Display(Name = "ApprovalWords"), StringLength(Filing.MostReason)]
    public string? ApprovalWords { get; set; }

    /// <summary>Why it is rejected.</summary>
    [Display(Name = "RejectionReason"), StringLength(Filing.MostReason)]
    public string? RejectionReason { get; set; }

    /// <summary>The filing.</summary>
    [BindNever]
    public FilingSheet? Sheet { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }

    /// <summary>A step that the page has words for; null for anything else.</summary>
    internal static string? Known(string? done) => Steps.Contains(done) ? done : null;
}
