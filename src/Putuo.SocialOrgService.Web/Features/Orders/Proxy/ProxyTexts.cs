namespace Putuo.SocialOrgService.Web.Features.Orders.Proxy;

/// <summary>Texts of placing an order for a resident on the telephone.</summary>
public sealed class ProxyTexts;
