namespace Putuo.SocialOrgService.Web.Features.Orders;

/// <summary>Texts that the pages of orders share, and those of the list of one's own.</summary>
public sealed class OrdersTexts;
