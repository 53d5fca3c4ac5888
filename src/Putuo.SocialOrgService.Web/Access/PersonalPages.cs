namespace Putuo.SocialOrgService.Web.Access;

/// <summary>What somebody signed in has been shown stays in no cache, the browser's neither, unless the page says otherwise itself.</summary>
public static class PersonalPages
{
    /// <summary>Marks the answers.</summary>
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.SignedIn() is not null)
        {
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                if (headers.CacheControl.Count == 0)
                    headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
        }
        return next(context);
    });
}
