namespace Putuo.SocialOrgService.Web.Features.Administration.Districts;

/// <summary>Texts of the pages on which the district's data are kept.</summary>
public sealed class DistrictsTexts;
