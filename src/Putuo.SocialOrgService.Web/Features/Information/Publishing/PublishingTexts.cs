namespace Putuo.SocialOrgService.Web.Features.Information.Publishing;

/// <summary>Texts of the desk where articles are written.</summary>
public sealed class PublishingTexts;
