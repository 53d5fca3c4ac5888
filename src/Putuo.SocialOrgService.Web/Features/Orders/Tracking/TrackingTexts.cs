namespace Putuo.SocialOrgService.Web.Features.Orders.Tracking;

/// <summary>Texts of an order's page.</summary>
public sealed class TrackingTexts;
