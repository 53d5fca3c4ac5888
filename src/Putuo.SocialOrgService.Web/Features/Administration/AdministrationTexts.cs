namespace Putuo.SocialOrgService.Web.Features.Administration;

/// <summary>Texts of the administrator's pages.</summary>
public sealed class AdministrationTexts;
