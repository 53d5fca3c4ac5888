namespace Putuo.SocialOrgService.Web.Features.Orders.Withdrawals;

/// <summary>Texts of withdrawing an order.</summary>
public sealed class WithdrawalsTexts;
