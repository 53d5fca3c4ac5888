using Microsoft.AspNetCore.Authorization;

namespace Putuo.SocialOrgService.Web.Access;

/// <summary>Who signed in with a password that somebody else knows changes it before anything else.</summary>
public static class OneTimePasswords
{
    /// <summary>Leads every page that is not public to the page that changes it.</summary>
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.SignedIn() is not { MustChangePassword: true } || context.GetEndpoint() is not { } endpoint
            || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || endpoint.Metadata.GetMetadata<BeforePasswordChangeAttribute>() is not null)
            return next(context);
        context.Response.Redirect("/account/password");
        return Task.CompletedTask;
    });
}
