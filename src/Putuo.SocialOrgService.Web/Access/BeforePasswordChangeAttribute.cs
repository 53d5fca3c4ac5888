namespace Putuo.SocialOrgService.Web.Access;

/// <summary>Marks what may be done with a one-time password, before it is changed: changing it, and signing out.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BeforePasswordChangeAttribute : Attribute;
