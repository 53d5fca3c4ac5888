namespace Putuo.SocialOrgService.Web.Features.Rankings;

/// <summary>Texts of this feature.</summary>
public sealed class RankingsTexts;
