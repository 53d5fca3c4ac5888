namespace Putuo.SocialOrgService.Web.Features.Administration.Imports;

/// <summary>Texts of imports: pages, columns of the templates, what their cells may say and what is wrong with them.</summary>
public sealed class ImportsTexts;
