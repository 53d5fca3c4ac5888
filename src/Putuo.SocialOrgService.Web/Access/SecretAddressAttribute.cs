using Microsoft.AspNetCore.Mvc.Filters;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>
/// An address that is itself the key, such as an order's token: its pages stay in no cache and in no search engine, and no page that
/// they lead to learns where the visitor came from. The middleware of security headers asks for it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecretAddressAttribute : Attribute, IFilterMetadata;
