namespace Putuo.SocialOrgService.Web.Features.Home;

/// <summary>Texts of the front page.</summary>
public sealed class HomeTexts;
