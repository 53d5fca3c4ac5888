using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Domain.Complaints;

namespace Putuo.SocialOrgService.Web.Features.Complaints.Desk;

/// <summary>What a handler types on the page of a complaint, and the page it stands on.</summary>
public sealed class HandlingInput
{
    private static readonly string[] Steps = ["taken", "asked", "answered", "passed", "recused", "told"];

    /// <summary>The answer, which the complainant reads.</summary>
    [Display(Name = "Answer"), StringLength(Complaint.MostText)]
    public string? Answer { get; set; }

    /// <summary>The question, which whoever is complained of reads.</summary>
    [Display(Name = "Question"), StringLength(Complaint.MostText)]
    public string? Question { get; set; }

    /// <summary>Whether the order's number is told with it.</summary>
    [Display(Name = "NamesOrder")]
    public bool NamesOrder { get; set; }

    /// <summary>The office it is passed on to.</summary>
    [Display(Name = "PassTo"), StringLength(12)]
    public string? PassTo { get; set; }

    /// <summary>Why it is passed on.</summary>
    [Display(Name = "PassReason"), StringLength(Complaint.MostReason)]
    public string? PassReason { get; set; }

    /// <summary>How the call with the answer went.</summary>
    [Display(Name = "CallNote"), StringLength(Complaint.MostReason)]
    public string? CallNote { get; set; }

    /// <summary>The complaint.</summary>
    [BindNever]
    public ComplaintSheet? Sheet { get; set; }

    /// <summary>The contact in the clear, once the look is written down.</summary>
    [BindNever]
    public ComplaintContactEntry? Contact { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }

    /// <summary>A step that the pages have words for; null for anything else.</summary>
    internal static string? Known(string? done) => Steps.Contains(done) ? done : null;
}
