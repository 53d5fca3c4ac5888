namespace Putuo.SocialOrgService.Web.Features.Orders.Releases;

/// <summary>Words of giving back.</summary>
public sealed class ReleasesTexts;
