namespace Putuo.SocialOrgService.Web.Features.Areas;

/// <summary>Texts of the pages of areas.</summary>
public sealed class AreasTexts;
