using Microsoft.AspNetCore.Authorization;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>For everybody who is signed in; what a page without any attribute asks for too.</summary>
public sealed class ForSignedInAttribute : AuthorizeAttribute;
