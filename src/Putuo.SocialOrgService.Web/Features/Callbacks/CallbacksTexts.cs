namespace Putuo.SocialOrgService.Web.Features.Callbacks;

/// <summary>Words of asking to be called.</summary>
public sealed class CallbacksTexts;
