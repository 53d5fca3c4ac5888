namespace Putuo.SocialOrgService.Web.Features.Orders.Placing;

/// <summary>Texts of the wizard.</summary>
public sealed class PlacingTexts;
