namespace Putuo.SocialOrgService.Web.Features.Orders.CommunityDemands;

/// <summary>Texts of publishing what a community needs.</summary>
public sealed class CommunityDemandsTexts;
