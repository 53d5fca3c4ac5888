namespace Putuo.SocialOrgService.Web.Features.Community.Callbacks;

/// <summary>Words of the queue of those who asked to be called.</summary>
public sealed class CallbacksTexts;
