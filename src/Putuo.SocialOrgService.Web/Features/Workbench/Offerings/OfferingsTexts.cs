namespace Putuo.SocialOrgService.Web.Features.Workbench.Offerings;

/// <summary>Texts of the pages on which an organization keeps what it offers.</summary>
public sealed class OfferingsTexts;
