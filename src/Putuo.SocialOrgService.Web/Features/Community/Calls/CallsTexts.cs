namespace Putuo.SocialOrgService.Web.Features.Community.Calls;

/// <summary>Words of what is told by telephone.</summary>
public sealed class CallsTexts;
