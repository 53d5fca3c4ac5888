namespace Putuo.SocialOrgService.Web.Features.Orders.Reasons;

/// <summary>Words of steps that only ask for a reason.</summary>
public sealed class ReasonsTexts;
