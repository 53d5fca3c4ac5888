namespace Putuo.SocialOrgService.Web.Features.Orders.Supports;

/// <summary>Words of supporting a case.</summary>
public sealed class SupportsTexts;
