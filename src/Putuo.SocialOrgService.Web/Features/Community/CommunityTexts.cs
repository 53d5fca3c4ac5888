namespace Putuo.SocialOrgService.Web.Features.Community;

/// <summary>Words of a community worker's desk.</summary>
public sealed class CommunityTexts;
