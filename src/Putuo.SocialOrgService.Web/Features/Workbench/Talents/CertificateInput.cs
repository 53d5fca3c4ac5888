using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Talents;
using Putuo.SocialOrgService.Domain.Talents;

namespace Putuo.SocialOrgService.Web.Features.Workbench.Talents;

/// <summary>A certificate to enter, on the page of a talent.</summary>
public sealed class CertificateInput
{
    /// <summary>What it is of.</summary>
    [Display(Name = "Kind"), Required(ErrorMessage = "KindMissing"), EnumDataType(typeof(CertificateKind), ErrorMessage = "KindMissing")]
    public CertificateKind? Kind { get; set; }

    /// <summary>What another one is called.</summary>
    [Display(Name = "CertificateName"), StringLength(Certificate.MostName)]
    public string? CertificateName { get; set; }

    /// <summary>Its last day; left out without an end.</summary>
    [Display(Name = "ExpiresOn")]
    public DateOnly? ExpiresOn { get; set; }

    /// <summary>The talent.</summary>
    [BindNever]
    public TalentSheet? Sheet { get; set; }

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }
}

/// <summary>A code to tell a talent.</summary>
/// <param name="Sheet">The talent.</param>
/// <param name="Code">The code.</param>
public sealed record OfferedCode(TalentSheet Sheet, string Code);

/// <summary>The list of the own talents.</summary>
/// <param name="List">The talents.</param>
/// <param name="HasLeft">Whether it is the list of those who left.</param>
/// <param name="Done">What was just done.</param>
public sealed record OwnTalentsView(OwnTalentList List, bool HasLeft, string? Done);
