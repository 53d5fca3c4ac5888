namespace Putuo.SocialOrgService.Web.Features.Orders.Links;

/// <summary>Words of joining an order and an account.</summary>
public sealed class LinksTexts;
