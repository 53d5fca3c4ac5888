namespace Putuo.SocialOrgService.Web.Features.Organizations.Applications;

/// <summary>Texts of this feature.</summary>
public sealed class ApplicationsTexts;
