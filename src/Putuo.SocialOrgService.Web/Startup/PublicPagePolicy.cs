using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Putuo.SocialOrgService.Web.Features.Shared;

namespace Putuo.SocialOrgService.Web.Startup;

/// <summary>
/// Keeps a page for a few seconds under its path, query, language, view preferences and coding. Nothing is kept or served
/// for a visitor with the sign-in cookie, for another status than 200, or for an answer that sets a cookie.
/// </summary>
public sealed class PublicPagePolicy : IOutputCachePolicy
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var open = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !SignInCookie.IsOn(request);
        context.EnableOutputCaching = open;
        context.AllowCacheLookup = open;
        context.AllowCacheStorage = open;
        context.AllowLocking = open;
        context.ResponseExpirationTimeSpan = Life;

        var preferences = ViewPreferences.Of(context.HttpContext);
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = "*";
        rules.VaryByValues["culture"] = CultureInfo.CurrentUICulture.Name;
        rules.VaryByValues["view"] = preferences.CacheKey;
        rules.VaryByValues["coding"] = CodingOf(request);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc/>
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static string CodingOf(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "identity";
    }
}
