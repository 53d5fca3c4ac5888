namespace Putuo.SocialOrgService.Web.Features.Posters;

/// <summary>Texts of the posters.</summary>
public sealed class PostersTexts;
