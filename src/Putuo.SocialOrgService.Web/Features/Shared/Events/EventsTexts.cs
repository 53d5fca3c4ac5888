namespace Putuo.SocialOrgService.Web.Features.Shared.Events;

/// <summary>What happened to an order, in words.</summary>
public sealed class EventsTexts;
