using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Putuo.SocialOrgService.Data.People;
using Putuo.SocialOrgService.Domain.Orders;
using Putuo.SocialOrgService.Web.Features.Orders.Reasons;

namespace Putuo.SocialOrgService.Web.Features.Orders.Tokens;

/// <summary>What the holder of a token sends: always the telephone's last four digits.</summary>
public class TokenInput
{
    /// <summary>The last four digits of the telephone that was left with the order.</summary>
    [Display(Name = "Digits"), Required(ErrorMessage = "DigitsNeeded"), RegularExpression("[0-9]{4}", ErrorMessage = "DigitsNeeded")]
    public string? Digits { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }

    /// <summary>The token, as the address says.</summary>
    [BindNever]
    public string Token { get; set; } = "";

    /// <summary>What it opens.</summary>
    [BindNever]
    public TokenPage? Page { get; set; }

    /// <summary>What was just done, in words.</summary>
    [BindNever]
    public string? Done { get; set; }
}

/// <summary>A rating by token.</summary>
public sealed class TokenRatingInput : TokenInput
{
    /// <summary>One to five stars.</summary>
    [Display(Name = "Stars"), Required(ErrorMessage = "StarsMissing"), Range(1, 5, ErrorMessage = "StarsMissing")]
    public int? Stars { get; set; }

    /// <summary>What the requester adds.</summary>
    [Display(Name = "Comment"), StringLength(ServiceOrder.MostComment)]
    public string? Comment { get; set; }
}

/// <summary>What was not done well.</summary>
public sealed class TokenReopeningInput : TokenInput
{
    /// <summary>In the requester's words.</summary>
    [Display(Name = "ReopenReason"), Required(ErrorMessage = "ReasonNeeded"), StringLength(ReasonInput.Most)]
    public string? Reason { get; set; }
}
