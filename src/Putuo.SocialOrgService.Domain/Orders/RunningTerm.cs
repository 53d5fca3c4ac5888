namespace Putuo.SocialOrgService.Domain.Orders;

/// <summary>The terms an order has, and which of them runs now.</summary>
/// <param name="AnswerDue">Until when it must be answered.</param>
/// <param name="CompleteDue">Until when it must be completed.</param>
/// <param name="ConfirmDue">When it confirms itself.</param>
public readonly record struct RunningTerm(DateTime? AnswerDue, DateTime? CompleteDue, DateTime? ConfirmDue)
{
    /// <summary>The end of the term that runs in a stage; null while none does.</summary>
    public DateTime? Due(OrderStatus status, DateTime? confirmedAt) => status switch
    {
        OrderStatus.Pending => AnswerDue,
        OrderStatus.Accepted => CompleteDue,
        OrderStatus.Completed when confirmedAt is null => ConfirmDue,
        _ => null,
    };
}
