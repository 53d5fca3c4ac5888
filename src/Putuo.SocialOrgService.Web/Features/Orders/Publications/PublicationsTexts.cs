namespace Putuo.SocialOrgService.Web.Features.Orders.Publications;

/// <summary>Texts of the publication of a need.</summary>
public sealed class PublicationsTexts;
