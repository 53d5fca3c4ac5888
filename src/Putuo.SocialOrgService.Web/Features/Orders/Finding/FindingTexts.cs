namespace Putuo.SocialOrgService.Web.Features.Orders.Finding;

/// <summary>Words of looking an order up by its number.</summary>
public sealed class FindingTexts;
