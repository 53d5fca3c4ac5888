namespace Putuo.SocialOrgService.Web.Features.Offerings;

/// <summary>Texts of the public list of offerings.</summary>
public sealed class OfferingsTexts;
