namespace Putuo.SocialOrgService.Web.Features.Orders.Series;

/// <summary>The texts of the pages of orders that repeat.</summary>
public sealed class SeriesTexts;
