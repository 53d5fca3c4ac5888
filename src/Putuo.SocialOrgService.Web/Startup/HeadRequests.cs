namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>Whoever asks for the head of a page is answered as for the page, without its body: link checkers and monitors ask so.</summary>
public static class HeadRequests
{
    /// <summary>Stands before routing, which knows pages by GET alone; the server leaves the body out.</summary>
    public static void UseHeadRequests(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsHead(request.Method))
            return next(context);
        request.Method = HttpMethods.Get;
        context.Response.OnStarting(() =>
        {
            request.Method = HttpMethods.Head;
            return Task.CompletedTask;
        });
        return next(context);
    });
}
