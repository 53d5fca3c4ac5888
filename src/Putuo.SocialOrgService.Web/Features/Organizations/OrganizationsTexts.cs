namespace Putuo.SocialOrgService.Web.Features.Organizations;

/// <summary>Texts of this feature.</summary>
public sealed class OrganizationsTexts;
