namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>The platform must not start like this; the message says why and what to do.</summary>
public sealed class UnsafeStartException(string message) : Exception(message);
