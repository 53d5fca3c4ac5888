using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Domain.Delegations;

namespace Putuo.SocialOrgService.Web.Features.Accounts.Delegations;

/// <summary>Who may act, in what, and how long.</summary>
public sealed class DelegationInput
{
    /// <summary>What they are to the resident.</summary>
    [Display(Name = "Kin"), Required(ErrorMessage = "KinMissing"), EnumDataType(typeof(Kinship), ErrorMessage = "KinMissing")]
    public Kinship? Kin { get; set; }

    /// <summary>The codes of the first-level categories.</summary>
    [Display(Name = "Categories"), MinLength(1, ErrorMessage = "Refusal_CategoriesMissing")]
    public List<string> Categories { get; set; } = [];

    /// <summary>How many months.</summary>
    [Display(Name = "Months"), Required(ErrorMessage = "Refusal_MonthsWrong"), Range(1, Delegation.MostMonths, ErrorMessage = "Refusal_MonthsWrong")]
    public int? Months { get; set; }

    /// <summary>The consent that the relative gives name, number and address.</summary>
    [Display(Name = "Agree"), AllowedValues(true, ErrorMessage = "AgreeMissing")]
    public bool Agree { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }
}
