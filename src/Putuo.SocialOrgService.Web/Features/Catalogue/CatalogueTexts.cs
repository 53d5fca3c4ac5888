namespace Putuo.SocialOrgService.Web.Features.Catalogue;

/// <summary>Texts of this feature.</summary>
public sealed class CatalogueTexts;
