using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.Talents;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Talents;

/// <summary>The code that an organization told somebody, and what they agree to with it.</summary>
public sealed class AgreementInput
{
    /// <summary>As typed.</summary>
    [Display(Name = "TalentCode"), Required(ErrorMessage = "TalentCodeNeeded"), StringLength(40)]
    public string? Code { get; set; }

    /// <summary>The consent to stand in the registry.</summary>
    [Display(Name = "TalentAgree"), AllowedValues(true, ErrorMessage = "TalentAgreeNeeded")]
    public bool Agree { get; set; }

    /// <summary>The separate consent to the full name's being public.</summary>
    [Display(Name = "TalentNamePublic")]
    public bool IsNamePublic { get; set; }

    /// <summary>The reader's own entries.</summary>
    [BindNever]
    public IReadOnlyList<OwnEntry> Entries { get; set; } = [];

    /// <summary>What was just done.</summary>
    [BindNever]
    public string? Done { get; set; }
}
