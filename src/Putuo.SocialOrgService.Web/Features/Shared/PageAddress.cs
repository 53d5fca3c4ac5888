namespace Putuo.SocialOrgService.Web.Features.Shared;

/// <summary>
/// Where a reader comes back to from the view settings and from signing in. What a form answered has often no page under its own address
/// (<c>POST /t/…/rating</c>), but what it happened to stands above it (<c>/t/…</c>).
/// </summary>
public static class PageAddress
{
    /// <summary>The address of the page being answered: its own, or after a form the one that the page names, or the nearest one above that can be opened.</summary>
    /// <param name="context">The request.</param>
    /// <param name="named">What the page names, see <see cref="PageFrame.Address"/>.</param>
    public static string Of(HttpContext context, string? named)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return request.Path + request.QueryString;
        return named ?? Above(context) ?? "/";
    }

    /// <summary>Every part of an address stands for one of its route, so both lose their last parts together.</summary>
    private static string? Above(HttpContext context)
    {
        if ((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText is not { } route)
            return null;
        var pages = context.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true)
            .Select(endpoint => string.Join('/', Parts(endpoint.RoutePattern.RawText)))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (routed, typed) = (Parts(route), Parts(context.Request.Path.Value));
        for (var length = routed.Length; length > 0 && routed.Length == typed.Length; length--)
        {
            if (pages.Contains(string.Join('/', routed[..length])))
                return new PathString("/" + string.Join('/', typed[..length])).ToUriComponent();
        }
        return null;
    }

    private static string[] Parts(string? path) => (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
}
