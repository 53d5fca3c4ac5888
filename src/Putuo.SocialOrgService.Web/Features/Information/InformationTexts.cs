namespace Putuo.SocialOrgService.Web.Features.Information;

/// <summary>Texts of this feature.</summary>
public sealed class InformationTexts;
