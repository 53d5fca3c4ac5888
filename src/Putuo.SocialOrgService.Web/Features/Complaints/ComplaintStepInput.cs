using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Complaints;
using Putuo.SocialOrgService.Domain.Complaints;

namespace Putuo.SocialOrgService.Web.Features.Complaints;

/// <summary>What whoever complains types on the page of a complaint, and the page it stands on.</summary>
public sealed class ComplaintStepInput
{
    private static readonly string[] Steps = ["filed", "reopened", "withdrawn"];

    /// <summary>The complaint's number, where it is typed.</summary>
    [Display(Name = "Number"), StringLength(21)]
    public string? Number { get; set; }

    /// <summary>The code of a complaint without an account.</summary>
    [Display(Name = "Code"), StringLength(20)]
    public string? Code { get; set; }

    /// <summary>Why the answer does not satisfy.</summary>
    [Display(Name = "ReopenReason"), StringLength(Complaint.MostReason)]
    public string? ReopenReason { get; set; }

    /// <summary>The complaint.</summary>
    [BindNever]
    public ComplaintSheet? Sheet { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }

    /// <summary>The address that the steps are sent to.</summary>
    [BindNever]
    public string Address { get; set; } = "";

    /// <summary>A step that the page has words for; null for anything else.</summary>
    internal static string? Known(string? done) => Steps.Contains(done) ? done : null;
}
