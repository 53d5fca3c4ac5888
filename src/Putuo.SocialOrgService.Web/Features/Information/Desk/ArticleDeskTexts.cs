namespace Putuo.SocialOrgService.Web.Features.Information.Desk;

/// <summary>Texts of the desk where articles are written.</summary>
public sealed class ArticleDeskTexts;
