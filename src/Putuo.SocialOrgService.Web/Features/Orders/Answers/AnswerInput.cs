using System.ComponentModel.DataAnnotations;
using Putuo.SocialOrgService.Domain.Orders;

namespace Putuo.SocialOrgService.Web.Features.Orders.Answers;

/// <summary>What a provider says to the comment of a rating.</summary>
public sealed class AnswerInput
{
    /// <summary>Whose comment.</summary>
    [Display(Name = "Answer"), EnumDataType(typeof(Rater), ErrorMessage = "RaterUnknown")]
    public Rater Rater { get; set; } = Rater.Requester;

    /// <summary>The answer.</summary>
    [Display(Name = "Answer"), Required(ErrorMessage = "AnswerNeeded"), StringLength(ServiceOrder.MostComment)]
    public string? Answer { get; set; }

    /// <summary>Makes sending twice harmless.</summary>
    public Guid Once { get; set; }
}
