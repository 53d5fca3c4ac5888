using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>An address that leads nowhere answers 404 to everybody; it needs no sign-in.</summary>
public sealed class UnknownAddresses : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    /// <inheritdoc/>
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
        context.GetEndpoint() is null ? next(context) : usual.HandleAsync(next, context, policy, authorizeResult);
}
