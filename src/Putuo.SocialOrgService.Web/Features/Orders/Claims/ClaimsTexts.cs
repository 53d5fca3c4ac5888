namespace Putuo.SocialOrgService.Web.Features.Orders.Claims;

/// <summary>Words of claiming.</summary>
public sealed class ClaimsTexts;
