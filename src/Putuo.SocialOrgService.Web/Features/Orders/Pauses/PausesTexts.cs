namespace Putuo.SocialOrgService.Web.Features.Orders.Pauses;

/// <summary>Words of pausing.</summary>
public sealed class PausesTexts;
